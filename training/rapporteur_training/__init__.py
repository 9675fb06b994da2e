# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Trains the English language model of Rapporteur: one small transformer whose heads read everything in one pass."""
