"""Worker processes that read pages: a page that was fetched goes in, its record comes out, or an error says why not.

The idea: a page can do anything to the process that reads it. It can take a minute, a gigabyte, or the process itself,
and in a thread nothing can be done about that. In a process of its own it is one page that failed.

The steps:

1. `pool` has as many processes as there are processors, each started when it is first needed, and sends each a few
   pages ahead.
2. `process` is one of them as its parent sees it: pages are written to its standard input, the answers read from its
   standard output in the same order (`pipes`, `messages`). One that overstays is killed, and the next page gets a new
   one.
3. `child` is what runs in it: it takes one request after another, under the `limits`, until the pipe is closed.
4. `tasks` are what it is asked to do. Errors of the tree come back as they were raised, with their code; any other
   exception is a fault of ours and comes back as `WorkerError`, as what the limits forbid does.

Decisions that took thought:

- Processes are plain programs started with a pipe, and not multiprocessing's. That one runs the main module again in
  its children, which a caller's script without a guard does not survive, leaves its helper processes behind when the
  parent is killed, and its pools wait for ever for the answer of a child that died. A start costs half a second of one
  core, once in thousands of pages.
- Nothing is left behind, however the parent ends. A child that waits sees its pipe closed and ends. One that reads has
  an alarm set that the kernel answers (SIGALRM, not caught), a little beyond the time that the parent would allow.
- Children ignore SIGINT, SIGTERM and SIGHUP: a terminal and a service manager send those to the whole group, and a
  page that is being read then is not one that failed. The parent alone decides how it ends.
- A child is always killed, never asked to leave: it has nothing to lose but the page it reads.
- The limit on memory is one on address space (RLIMIT_AS), on top of what the child takes when it starts; a child that
  ran into it is not trusted with another page. Where the system knows no such limit, there is none.
- Several pages are in the pipe at once, and the parent looks for answers forty times a second and not at each: half of
  what it spent on a page was being woken for it, with the processor's caches full of something else. Answers come in
  the order of the pages, each written before the next page is begun. So a process that dies was killed by the first
  page without an answer; those behind it are sent to the next process. A page's time begins when the answer before it
  is seen.
- Claims and removals stay in the process: nobody who reads pages by the thousand asks for them, and to carry them over
  costs as much as the record.
"""

from scrapenews.workers.limits import Limits
from scrapenews.workers.pool import Workers

__all__ = ["Limits", "Workers"]
