"""Runs a command without its output and prints its peak memory in kilobytes."""

import resource
import shlex
import subprocess
import sys

subprocess.run(shlex.split(" ".join(sys.argv[1:])), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
