"""Decides by the words around a name whether it means another place, organisation or person of the same name.

Most such names have a typical form: "Paris Jackson" and "Mark Cuban" are people, "Jamaica Bay" and "Lebanon,
Pennsylvania" are elsewhere, "Peru's Congress" is not that of the United States. On the other hand, a word
that acts like a firm ("Zoom cuts 15% of staff") is the firm.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from digestbot.newsroom.words import fold


class NamePosition(NamedTuple):
    """The position of a name in a text: the text's words, and which of them are the name."""

    text: str
    words: Sequence[str]
    start: int
    end: int

    @property
    def before(self) -> str:
        return self.words[self.start - 1] if self.start else ""

    @property
    def after(self) -> str:
        return self.words[self.end] if self.end < len(self.words) else ""

    def joined(self, gap: str, first: int, last: int) -> bool:
        """Whether two neighbouring words are separated in the text by exactly this."""
        one, other = self.words[first], self.words[last]
        return re.search(rf"(?<!\w){re.escape(one)}{gap}{re.escape(other)}(?!\w)", self.text) is not None

    @property
    def is_single(self) -> bool:
        return self.end - self.start == 1


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STATES = _words(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois"
    " Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri"
    " Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington"
    " Wisconsin Wyoming Ontario Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo"
    " Mont Neb Nev Okla Ore Pa Tenn Tex Va Wash Wis Wyo TX PA NY NJ OH FL GA CA"
)
#: First words of states' names that have two words: "Moscow, North Dakota".
_STATES_OF_TWO = {"New": _words("Hampshire Jersey Mexico York"), "North": _words("Carolina Dakota"), "West": _words("Virginia"), "South": _words("Carolina Dakota"), "Rhode": _words("Island")}  # fmt: skip
#: Things elsewhere that are named after a place.
_NAMED_AFTER = _words(
    "Bay Beach Valley County College Township Avenue Street Road Creek Heights Springs Lane Drive Square Hills Ridge"
    " Grove Falls Parish Borough Boulevard Pike Mall Hat Hats"
)
_BEFORE_ANOTHER = _words("Lake Fort Port Mount Mt Mr Mrs Ms Miss Sir Lady Dame Lord Dr")
_TOWNS = _words("town city village suburb hamlet Town City Village")
_HEIRS = _words("Jr Sr Junior II III")
_RANKS = _words(
    "General Gen Colonel Col Sergeant Sgt Officer Detective Deputy Professor Prof Rev Reverend Bishop Nurse Constable"
    " Lieutenant Lt Corporal Private Firefighter Trooper Coroner Rabbi Sheriff"
)
#: Given names, without those that are also words (Will, May, Grant).
_GIVEN = _words(
    "Aaron Adam Adele Adrian Alan Albert Alec Alex Alexander Alexandra Alfred Alice Alicia Alison Allison Amanda Amber"
    " Amelia Amy Ana Andre Andrea Andrew Andy Angela Angelina Anita Ann Anna Anne Annie Anthony Antonio Ariana Arnold"
    " Arthur Ashley Audrey Barbara Barry Beatrice Ben Benjamin Benny Bernard Beth Betty Beverly Billy Blake Bob Bobby"
    " Boris Brad Bradley Brandon Brenda Brendan Brent Brett Brian Bridget Bruce Bryan Caleb Calvin Cameron Carl Carla"
    " Carlos Carol Caroline Carolyn Carrie Catherine Cathy Celine Charles Charlie Charlotte Cheryl Chloe Chris"
    " Christian Christina Christine Christopher Cindy Claire Clara Clarence Clark Claudia Clint Cole Colin Connor"
    " Craig Curtis Cynthia Dan Daniel Danielle Danny Darren Dave David Dean Deborah Debra Denise Dennis Derek Diana"
    " Diane Dick Dominic Don Donald Donna Doris Dorothy Doug Douglas Duncan Dustin Dwayne Dylan Eddie Edgar Edith"
    " Edward Edwin Eileen Elaine Eleanor Elena Eli Elias Elijah Elizabeth Ella Ellen Elliot Emily Emma Eric Erica Erik"
    " Erin Ernest Ethan Eugene Eva Evan Eve Evelyn Fiona Florence Frances Francis Frank Franklin Fred Frederick"
    " Gabriel Gareth Gary Gavin Geoff Geoffrey George Gerald Gerard Gina Glen Glenn Gloria Gordon Graham Greg Gregory"
    " Gwen Hannah Harold Harriet Harrison Harry Hayley Heather Hector Helen Henry Herbert Holly Howard Hugh Hugo Ian"
    " Irene Iris Isaac Isabel Isabella Ivan Jack Jackie Jackson Jacob Jake James Jamie Jan Jane Janet Jared Jasmine"
    " Jason Jay Jean Jeff Jeffrey Jenna Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jill Jim Jimmy Joan Joanna Joe"
    " Joel John Johnny Jon Jonathan Jose Joseph Josh Joshua Joyce Juan Judith Judy Julia Julian Julie Justin Kai Karen"
    " Karl Kate Katherine Kathleen Kathy Katie Keith Kelly Ken Kenneth Kevin Kim Kimberly Kirk Kristen Kurt Kyle Larry"
    " Laura Lauren Laurence Lawrence Leah Lee Leo Leon Leonard Leonardo Leslie Lewis Liam Lillian Lily Linda Lindsay"
    " Lisa Liz Lois Louis Louise Lucas Lucy Luis Luke Lynn Madeleine Madison Maggie Malcolm Marc Marcus Margaret Maria"
    " Marie Marilyn Mario Marion Mark Martha Martin Marvin Mary Mason Matt Matthew Maureen Max Megan Melanie Melissa"
    " Michael Michelle Miguel Mike Mitch Mitchell Molly Monica Morgan Nancy Naomi Natalie Nathan Neil Nelson Nicholas"
    " Nick Nicola Nicole Nigel Nina Noah Noel Nora Norman Oliver Olivia Oscar Owen Pamela Patricia Patrick Paul Paula"
    " Pauline Pedro Penelope Peter Phil Philip Phillip Phoebe Phyllis Rachel Ralph Raymond Rebecca Reggie Regina"
    " Richard Rick Ricky Rita Robbie Robert Roberta Robin Rodney Roger Ron Ronald Ronnie Rory Rosa Rosemary Roy Ruby"
    " Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sara Sarah Scott Sean Selena Serena Seth Shane Shannon Sharon"
    " Shaun Shawn Sheila Shirley Sidney Simon Sophia Sophie Spencer Stacy Stanley Stella Stephanie Stephen Steve Steven"
    " Stewart Stuart Sue Susan Suzanne Sylvia Tara Taylor Ted Teresa Terence Terry Theodore Theresa Thomas Tiffany Tim"
    " Timothy Tina Todd Tom Tommy Tony Tracy Travis Trevor Troy Tyler Valerie Vanessa Vernon Veronica Victor Vincent"
    " Vivian Walter Warren Wayne Wendy Wesley Whitney William Willie Yvonne Zach Zachary Zoe"
)
#: Names of places that are also given names.
_GIVEN_PLACES = _words(
    "Paris London Sydney Chad Kenya Jordan Israel Holland Ireland India China Georgia Chelsea Dallas Austin Madison"
    " Savannah Florence Vienna Sofia Victoria Charlotte Carolina Virginia Adelaide Cuba Milan Troy Denver Houston"
    " Lourdes Asia Africa America Geneva Kingston Lincoln Persia Ford Brooklyn Odessa Rio Cairo Berlin Rome Roma Sienna"
    " Devon Dakota Montana Memphis Phoenix Camden Avalon Britain Scotland Jamaica Havana Caspian Kingsley Diego Santiago"
    " Catalina Malta Cyprus Tripoli Boston"
)
#: Words that follow a place with a capital and are nobody's surname.
_OF_A_PLACE = _words(
    "President Prime Minister Chancellor King Queen Prince Princess Fashion Marathon Olympics Olympic Games Agreement"
    " Accord Accords Open Stock Exchange Underground Bridge Mayor Police Raid Court Airport Opera Harbour Harbor FC"
    " United City Town Bank Grand Cup Week Zoo Museum Embassy Army Air Navy Government Parliament Senate House Border"
    " Peace Truce Ceasefire Hamas Hezbollah Iran Gaza War Talks Deal Attack Attacks Strike Strikes Summit Metro Tube"
    " Climate Conference Club Masters Symphony Philharmonic University Times Post Star Guard Defense Defence Foreign"
    " Supreme High Base Central West East North South Test Tests Cricket Rugby Hotel Hospital Stadium Festival Pride"
    " Cathedral Tower Theatre Theater Gallery Library Motor Motors Ends Begins Says Bans Opens"
)
#: What firms, clubs and states do. If the first words of a headline are an ambiguous name and one of these
#: verbs, the name is meant.
_ACTS = _words(
    "cuts raises posts agrees delays plans unveils launches buys sells acquires reports hires fires recalls sues settles"
    " appoints lifts closes arrests suspends deports expels cancels announces files invests merges pays earns"
    " nationalises nationalizes extradites summons rejects denies expects forecasts warns trims slashes scraps halts"
    " pulls lays names joins invests partners rolls debuts tops misses spins wins signs fined sued bans accuses"
)
_ACTING = _words("is has was to will")
_OF_A_STATE = _words("party Party")
_OF_THE_WORLD = _words(
    "World National International Labour Labor Trades People's Federal State Constitutional"
)


def is_elsewhere(place: NamePosition) -> bool:
    """Whether a place's name means a town in a state, a bay or a street, or a person."""
    if is_town_or_somebody(place):
        return True
    if not place.is_single:
        return False
    if place.after in _NAMED_AFTER and place.joined(r"\s+", place.start, place.end):
        return True
    if place.before in _BEFORE_ANOTHER and place.joined(r"\.?\s+", place.start - 1, place.start):
        return True
    return has_given_name(place)


def is_town_or_somebody(place: NamePosition) -> bool:
    """Whether a city's name means a town in a state ("Moscow, Idaho"), or is a given name ("Paris Jackson")."""
    if place.end < len(place.words) and _is_state(place) and place.joined(r",\s+", place.end - 1, place.end):
        return True
    if place.before == "of" and place.words[place.start - 2] in _TOWNS and not STATES.isdisjoint(place.words):
        return True
    return place.is_single and _is_given_to_somebody(place)


def _is_state(place: NamePosition) -> bool:
    then = place.words[place.end + 1] if place.end + 1 < len(place.words) else ""
    return place.after in STATES or then in _STATES_OF_TWO.get(place.after, ())


def has_given_name(place: NamePosition) -> bool:
    """Whether a given name stands before a one-word name: "Fiona Apple", "Michael B. Jordan"."""
    if not place.is_single or not place.start:
        return False
    first = place.start - 1
    if len(place.before) == 1 and place.before.isupper() and first:
        return place.words[first - 1] in _GIVEN
    return place.before in _GIVEN and place.joined(r"\s+", first, place.start)


def _is_given_to_somebody(place: NamePosition) -> bool:
    """Whether a place's name is somebody's given name: a surname follows, in a headline that does not
    Capitalise Every Word.
    """
    if place.words[place.start] not in _GIVEN_PLACES or not place.after[:1].isupper():
        return False
    if (
        place.after in _OF_A_PLACE
        or place.after.isupper()
        or not place.joined(r"\s+", place.start, place.end)
    ):
        return False
    if place.after in _GIVEN or f"{place.after}s" in _GIVEN:
        return True
    return not is_title_case([*place.words[: place.start], *place.words[place.end + 1 :]])


def is_title_case(words: Sequence[str]) -> bool:
    """Whether a headline Capitalises Every Word; False if it has fewer than two words that can tell."""
    telling = [word for word in words if len(word) >= _TELLING_LETTERS and word.isalpha()]
    return bool(telling) and 2 * sum(word[0].isupper() for word in telling) > len(telling)


#: Words of at least this many letters tell whether a headline Capitalises Every Word: most of them must have
#: a capital.
_TELLING_LETTERS = 4


def is_another_person(place: NamePosition) -> bool:
    """Whether a person's name means a son ("Donald Trump Jr."), a relative, or somebody with a rank."""
    if place.after in _HEIRS or place.before in _RANKS:
        return True
    return has_given_name(place)


def acts(place: NamePosition, *, is_firm: bool) -> bool:
    """Whether a text begins with a name that does what firms and states do or, for a firm, that owns
    something.
    """
    if place.start or not place.words[0][:1].isupper():
        return False
    if fold(place.after) in _ACTS:
        return True
    if is_firm and place.after == "s":
        return place.joined("['’]", place.end - 1, place.end)
    return is_firm and place.after in _ACTING and not is_title_case(place.words[1:])


def of_another_state(place: NamePosition, states: Sequence[tuple[int, int]]) -> bool:
    """Whether the named thing belongs to one of the ``states`` in the text; each state is given as the index
    of its first word and of the word after it.

    "Peru's Congress", "Supreme Court of India", "Virginia Supreme Court", "Congress party", "World Jewish
    Congress".
    """
    if (
        place.after in _OF_A_STATE
        or place.before in _OF_THE_WORLD
        or (place.start > 1 and place.words[place.start - 2] in _OF_THE_WORLD)
    ):
        return True
    for start, end in states:
        between = place.words[end : place.start] if end <= place.start else place.words[place.end : start]
        near = [word for word in between if word not in {"s", "of", "the"}]
        if not near and (end <= place.start or "of" in between):
            return True
    return False
