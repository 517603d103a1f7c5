"""digestbot: what is trending in the news by topic, as digests on each reader's own schedule.

The packages; each imports only from lines below it::

    bot.py
      cli  app  config            the entry points, which may import everything
      chat | simulator | samples  the connections: Telegram, a simulated one, invented outlets
      actions                     the use cases: everything that the bot can do
      feeds | newsroom | storage | pages | sending
      places                      cities and coordinates to time zones
      model  errors  clock        the data classes, the errors, the only clock

``docs/design.md`` says what each package is for and why.
"""

__version__ = "0.1.0"
