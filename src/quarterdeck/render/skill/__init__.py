"""The agent skill: guidance for agents as a folder in the public format."""

from quarterdeck.render.skill.write import skill_files

__all__ = ["skill_files"]
