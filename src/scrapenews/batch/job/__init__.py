"""A job file: TOML goes in, the values of a job come out, or a message that says what to change and where.

`values` is what a job is made of, `reading` puts a file's tables into it, `tables` reads a table key by key and speaks
for the file where a value is wrong, `durations`, `patterns` and `dated` read the small languages of values,
`template` is the file that ``scrapenews init`` writes.

Decisions that took thought:

- What is not known is refused. A misspelt key that is passed over is a job that does something else for a year.
- An address is taken by patterns of plain text with ``*``, not by regular expressions: nobody has to escape dots, and
  no pattern takes longer than its text.
- Paths are relative to the job file, wherever the command is run from: timers have their own idea of a folder.
"""

from scrapenews.batch.job.reading import read_job
from scrapenews.batch.job.values import Job, Output, OutputFormat, Source, SourceKind

__all__ = ["Job", "Output", "OutputFormat", "Source", "SourceKind", "read_job"]
