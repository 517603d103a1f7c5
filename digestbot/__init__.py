"""digestbot: what is trending in the news by topic, as digests on each reader's own schedule.

The house, imports going down only::

    bot.py
      cli  app  config            the entry: may import everything
      chat | simulator | samples  what talks to the outside: Telegram, a pretend one, invented outlets
      actions                     the use cases: one verb for each thing the bot can do
      feeds | newsroom | storage | pages | sending
      places                      cities and coordinates to time zones
      model  errors  clock        the ground: nouns, errors, the only clock

``docs/design.md`` says what each room is for and why.
"""

__version__ = "0.1.0"
