# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Sharing the machine: two threads on one free core are slower than one."""
import time

import torch


class Threads:
    """Sets torch's thread count by how much of the processor other programs of the same priority leave free.

    look() may be called often, it measures every few seconds.
    """

    def __init__(self, most=2, every=4.0):
        self.most, self.every, self.last = most, every, None

    def look(self):
        now = time.time()
        if self.last and now - self.last[2] < self.every:
            return
        ticks = list(map(int, open("/proc/stat", encoding="ascii").readline().split()[1:9]))
        busy = (sum(ticks) - ticks[1] - ticks[3] - ticks[4]) / 100  # without what runs at a lower priority, idle time and waiting
        this = (busy, time.process_time(), now)
        if self.last:
            others = ((this[0] - self.last[0]) - (this[1] - self.last[1])) / (now - self.last[2])
            threads = max(1, self.most - (1 if others > 0.45 else 0))
            if threads != torch.get_num_threads():
                torch.set_num_threads(threads)
        self.last = this
