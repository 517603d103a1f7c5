"""Invented news of invented outlets, served on loopback for the demo, the tests and a small evaluation.

Every outlet, person, company and place in it is made up, and the texts were written for this program. The
feed files in ``feeds/`` cover four days around ``REFERENCE``; the server moves all dates, so that this
instant becomes any wanted one.
"""

from digestbot.samples.outlets import OUTLETS, REFERENCE, SampleOutlet, stories
from digestbot.samples.server import Newsstand, SampleFeed, start

__all__ = ["OUTLETS", "REFERENCE", "Newsstand", "SampleFeed", "SampleOutlet", "start", "stories"]
