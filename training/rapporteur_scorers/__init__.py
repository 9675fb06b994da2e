# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Trains the scorers of who, where and when, and of how sure a fact is: see ../README.md."""
