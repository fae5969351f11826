import pytest, time
from django.test import Client
pytestmark = pytest.mark.django_db
def test_a(review, presented, link_to, client, signed_in):
    link, address = link_to(review)
    a = client.get(address)
    print(a.content.decode()[:20000])
    assert a.status_code == 200
    b = signed_in("admin").get(f"/reviews/{review.key}/share/")
    print(b.content.decode())
    assert b.status_code==200
