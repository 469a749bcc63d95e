"""Given names that only women or only men bear, for "she" and "he": common ones of many languages, from general use.

A name that both bear ("Alex", "Kim", "Sasha") is in neither set.
"""

from __future__ import annotations

from collections.abc import Iterable

from flyout.documents.wordlists import words

WOMEN = words("""
    Abigail Agnes Aisha Alice Alicia Alison Allison Amanda Amy Ana Angela Ann Anna Annalena Anne Annegret Anya April
    Ashley Astrid Audrey Ayesha Ayse Barbara Beatriz Beth Betty Birgit Bonnie Brenda Bridget Carla Carmen Carol
    Caroline Carolyn Catherine Cathy Charlotte Chiara Christina Christine Claire Clara Claudia Condoleezza Cristina
    Cynthia Daria Dariya Debbie Deborah Debra Denise Diana Diane Donna Dorothy Eileen Ekaterina Elaine Eleanor Elena
    Elif Elisabeth Elizabeth Ellen Emily Emine Emma Erica Erika Esther Eva Eve Fatima Fatma Fiona Florence Frances
    Francesca Gail Galina Gina Giorgia Gloria Grace Greta Hanna Hannah Heather Heidi Helen Helena Hillary Ida Indira
    Ines Ingrid Irene Irina Iris Iryna Isabel Isabelle Jacqueline Jane Janet Jeanne Jen Jennifer Jenny Jessica Jill
    Joanna Judith Judy Julia Julie Juliet Kamala Karen Karine Kate Kateryna Katherine Kathleen Kathy Katie Lakshmi
    Lalitha Larisa Laura Lauren Layla Leah Leila Linda Lisa Liz Lois Lori Louise Lucia Lucy Ludmila Lydia Lyudmila
    Madeleine Maggie Margaret Margarita Margrethe Maria Mariam Marie Mariia Marina Marta Martha Mary Maryam Maryna
    Megan Melissa Mette Michelle Molly Monica Nadia Nancy Naomi Natalia Natalie Nataliia Nicole Nina Nirmala Nora
    Oksana Olena Olga Olivia Pamela Patricia Paula Pauline Penelope Penny Pilar Priyanka Rachel Rebecca Rita Rosa
    Rose Ruth Sabrina Sally Samantha Sandra Sara Sarah Sharon Sheila Shirley Sigrid Silvia Sofia Sonia Sophia Sophie
    Stephanie Susan Susanna Sushma Suzanne Svetlana Sylvia Tamara Tammy Tanya Tatiana Teresa Tessy Theresa Tina
    Ursula Valentina Valerie Vanessa Vera Veronica Victoria Virginia Wendy Yekaterina Yulia Yuliia Yvonne Zainab
    Zeynep Zoe
""")
MEN = words("""
    Abdul Abdullah Adam Ahmad Ahmed Alan Albert Alfred Ali Allen Amit Andrei Andrew Andriy Andrzej Angus Anil
    Anthony Antonin Antonio Arnold Arthur Arun Ashok Asif Austin Avi Barack Barry Benjamin Bernard Bernie Bill Bob
    Boris Brad Bradley Brandon Brendan Brett Brian Bruce Bryan Caleb Calvin Cameron Carl Carlos Charles Charlie
    Christopher Chuck Craig Curtis Daniel Danny Dave David Dean Dennis Derek Diego Dmitri Dmitry Dmytro Don Donald
    Doug Douglas Ebrahim Ed Edward Edwin Ehud Emmanuel Eric Erik Ernest Eugene Felipe Felix Fernando Francisco Frank
    Franz Fred Frederick Friedrich Fumio Gary Geoffrey Georg George Gerald Gerard Gilbert Giorgos Glenn Gordon
    Graham Grant Greg Gregory Guillermo Gunnar Gustavo Guy Haakon Hans Harold Harry Hassan Heinz Henri Henry Herbert
    Hossein Howard Hugh Hugo Hussein Ian Igor Imran Isaac Itamar Ivan Jack Jacob James Jared Jason Javad Javier Jeff
    Jeffrey Jens Jeremy Jerry Jesus Jim Jimmy Joe John Jonathan Jorge Jose Joseph Josh Joshua Juan Justin Karl Keith
    Kenneth Kevin Kurt Kyriakos Lance Larry Lars Lawrence Leon Leonard Leonid Liam Lloyd Louis Luis Luke Mads Magnus
    Malcolm Manohar Manuel Marc Marco Marcus Mariusz Mark Martin Matt Matthew Max Mehmet Michael Miguel Mike Mikhail
    Mitch Mohamed Mohammad Mohammed Moshe Muhammad Mustafa Narendra Nathan Nawaz Neil Nicholas Nick Nicolas Nigel
    Nikolai Nikos Noah Olaf Oleg Oleh Oleksandr Oleksiy Oliver Omar Oscar Otto Owen Pablo Patrick Paul Pavel Pedro
    Pete Peter Philip Phillip Pierre Qasem Radoslaw Rafael Rahul Rajnath Ralph Ramon Raul Ray Raymond Recep Ricardo
    Richard Rick Rob Robert Roberto Rodrigo Roger Roland Roman Ron Ronald Ross Roy Rudolf Rupert Russell Ryan Samuel
    Sanjay Scott Sean Sebastian Sebastien Sergei Sergey Sergio Serhii Seth Shehbaz Shigeru Shimon Shinzo Simon
    Stanley Stefan Stephen Steve Steven Stuart Taro Thomas Tim Timothy Todd Tom Tony Trevor Ulf Vadim Valery Vasily
    Victor Vijay Viktor Vincent Vitaly Vladimir Volodymyr Walter Warren Wayne Will William Wojciech Wolfgang Yair
    Yevgeny Yoav Yuri Yurii Yury Zachary
""")
_HERS = words("""
    spokeswoman congresswoman chairwoman businesswoman policewoman woman mother daughter sister wife widow aunt
    grandmother queen princess Ms Ms. Mrs Mrs. Miss Lady Baroness Duchess
""")
_HIS = words("""
    spokesman congressman chairman businessman policeman man father son brother husband widower uncle grandfather king
    prince Mr Mr. Lord Baron Duke
""")
"""Words for a woman or a man in what stands for a name: "a spokesman for the firm"."""

_TITLES = {"mr": "he", "ms": "she", "mrs": "she", "miss": "she"}
_SHE = frozenset({"she", "her", "hers"})
_HE = frozenset({"he", "him", "his"})


def fitting(pronoun: str, names: Iterable[str]) -> str | None:
    """The first of the names that a pronoun can stand for; of several that fit the first.

    >>> fitting("she", ["John Smith", "Mary Jones"]), fitting("he", ["John Smith"]), fitting("she", ["Smith"])
    ('Mary Jones', 'John Smith', 'Smith')
    >>> fitting("she", ["John Smith", "A spokesman for Norden"])
    """
    given, told = (MEN, _HIS) if pronoun in _SHE else (WOMEN, _HERS) if pronoun in _HE else (frozenset(), frozenset())
    for name in names:
        parts = name.split()
        if told.isdisjoint(parts) and given.isdisjoint(parts[:-1]):
            return name
    return None


def is_of_the_other(title: str, name: str) -> bool:
    """Whether a title in small letters cannot go with a full name.

    >>> is_of_the_other("mr.", "Ann Cole"), is_of_the_other("ms.", "Ann Cole"), is_of_the_other("dr.", "Ann Cole")
    (True, False, False)
    """
    pronoun = _TITLES.get(title.rstrip("."))
    return pronoun is not None and fitting(pronoun, (name,)) is None
