import pytest
from tests.render.pptx.decks import logo

from quarterdeck.document.page import LogoSide
from quarterdeck.errors import RenderError
from quarterdeck.render.brand import Brand, initials, logo_size


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Northwind Foods", "NF"),
        ("northwind", "N"),
        ("3M", "3"),
        ("北京星辰科技有限公司", "星辰"),
        ("深圳市云帆物流股份有限公司", "云帆"),
        ("上海有限公司", "上海"),
        ("宁波银行股份有限公司", "宁波"),
        ("长沙星火", "长沙"),
        ("Società di Cartiera", "SC"),
        ("Bank of the West", "BW"),
        ("Müller & Söhne GmbH", "MS"),
        ("ООО «Вектор Плюс»", "ВП"),
        ("AO «Заря»", "З"),
        ("«»", "·"),
    ],
)
def test_a_monogram_is_the_first_letters_of_the_name(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_a_logo_s_size_is_read_in_pixels() -> None:
    assert logo_size(logo(30, 20), "vendor logo") == (30, 20)


@pytest.mark.parametrize("content", [b"", b"<svg/>", logo()[:60]])
def test_a_broken_logo_is_refused_by_its_side(content: bytes) -> None:
    with pytest.raises(RenderError) as caught:
        Brand("V", "C", customer_logo=content).logo(LogoSide.CUSTOMER)

    assert caught.value.where == "customer logo"


def test_no_logo_is_no_error() -> None:
    assert Brand("V", "C").logo(LogoSide.VENDOR) is None
