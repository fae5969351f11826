"""``python -m quarterdeck.cli``"""

from quarterdeck.cli.app import main

main()
