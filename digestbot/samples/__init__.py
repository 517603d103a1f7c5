"""Invented news from invented outlets, served on loopback: for the demo, the tests and a small evaluation.

Every outlet, person, company and place in it is made up, and the texts were written for this
program. The feed files in ``feeds/`` tell of four days around ``REFERENCE``; whoever serves them
moves that instant to where it is wanted.
"""

from digestbot.samples.outlets import OUTLETS, REFERENCE, SampleOutlet, stories
from digestbot.samples.server import Newsstand, SampleFeed, start

__all__ = ["OUTLETS", "REFERENCE", "Newsstand", "SampleFeed", "SampleOutlet", "start", "stories"]
