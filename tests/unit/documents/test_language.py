"""English is read, other languages are refused by name, and short or mixed texts get the benefit of the doubt."""

from pathlib import Path

import pytest

from flyout.core.errors import DocumentError
from flyout.documents.language import refuse_foreign

FOREIGN = {
    "German": "Die Armee hat am Dienstag mitgeteilt, dass sie eine neue Rakete mit einer Reichweite von 300 km erprobt "
    "hat. Sie flog nach dem Start über das Meer und schlug nach neun Minuten auf. Der Minister sagte, er sei mit dem "
    "Versuch zufrieden, und kündigte an, dass es noch in diesem Jahr weitere Starts geben wird.",
    "French": "L'armée a annoncé mardi que son nouveau missile avait une portée de 300 km. Il est tombé dans la mer "
    "après neuf minutes de vol. Le ministre a dit que les essais vont se poursuivre dans les mois qui viennent et que "
    "le prix de la fusée ne sera pas publié par le gouvernement pour des raisons de sécurité.",
    "Spanish": "El ejército anunció el martes que el nuevo misil tiene un alcance de 300 km. Según el ministro, "
    "la prueba fue un éxito y el proyectil cayó en el mar después de nueve minutos. El gobierno no quiso decir cuántos "
    "misiles se han fabricado ni cuánto cuesta cada uno de los que ya están en servicio.",
    "Polish": "Armia poinformowała we wtorek, że nowa rakieta ma zasięg 300 km i że spadła do morza po dziewięciu "
    "minutach lotu. Minister powiedział, że próba się powiodła, a kolejne odbędą się jeszcze w tym roku. Rząd nie chce "
    "mówić o tym, ile pocisków jest już w służbie i ile kosztuje jeden z nich na rynku.",
    "Turkish": "Ordu salı günü yeni bir füze denediğini ve menzilinin 300 kilometre olduğunu açıkladı. Bakan denemenin "
    "başarılı olduğunu ve bu yıl daha çok deneme yapılacağını söyledi. Füze denize düştü ve kimse yaralanmadı. Ancak "
    "hükümet kaç füze olduğu ya da her biri için ne kadar ödendiği konusunda bir bilgi vermedi ve sonra sustu.",
    "Cyrillic": "Министерство обороны сообщило во вторник, что ракета пролетела триста километров и упала в море.",
    "Arabic": "أعلن الجيش يوم الثلاثاء أن الصاروخ الجديد يبلغ مداه ثلاثمئة كيلومتر وسقط في البحر بعد تسع دقائق.",
    "Japanese": "防衛省は火曜日、ミサイルがおよそ三百キロメートルを飛んで海に落ちたと発表した。"
    "ミサイルはおよそ九分かん飛び、けが人はいなかったという。防衛しょうはひきつづき、くわしいことをしらべている。",
    "Korean": "국방부는 화요일 새 미사일이 약 삼백 킬로미터를 날아 바다에 떨어졌다고 발표했다. "
    "미사일은 구 분 동안 비행했으며 다친 사람은 없었다고 한다. 국방부는 자세한 내용을 계속 조사하고 있다고 밝혔다.",
}
ENGLISH = (
    "The army said on Tuesday that its new missile has a range of 300 km. It flew over the sea and fell after nine "
    "minutes. The minister, Hans Müller of the Bundesministerium der Verteidigung, called the test a success, and the "
    "government would not say how many had been built or what each of them costs."
)


@pytest.mark.parametrize("language", FOREIGN)
def test_a_foreign_report_is_refused_with_what_was_found(language):
    with pytest.raises(DocumentError, match="not in English") as caught:
        refuse_foreign(FOREIGN[language], Path("report.txt"))
    assert language in str(caught.value)
    assert "translation" in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH + " " + FOREIGN["German"][:100],
        "Ракета Циркон",
        FOREIGN["German"][:100],
        "300 km, 4.5 t, 12 m, 1998; 480 kg, 6.1 m, 2003; " * 20,
    ],
)
def test_english_short_and_wordless_texts_are_read(text):
    refuse_foreign(text, Path("report.txt"))
