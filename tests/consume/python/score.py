"""Scores a scorecard through the C interface: score.py LIBRARY RUBRIC CARD"""
import ctypes
import sys

library = ctypes.CDLL(sys.argv[1])


class Text(ctypes.Structure):
    """assay_string: keeps the bytes that it points at."""
    _fields_ = [("data", ctypes.c_char_p), ("size", ctypes.c_size_t)]


def text(value):
    data = value.encode() if isinstance(value, str) else value
    return Text(data, len(data))


def function(name, result, *arguments):
    declared = getattr(library, name)
    declared.restype, declared.argtypes = result, arguments
    return declared


handle, out = ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)
status = ctypes.c_int32
abi_version = function("assay_abi_version", ctypes.c_uint32)
rubric_load = function("assay_rubric_load", status, Text, handle, out, out)
scorecard_parse = function("assay_scorecard_parse", status, handle, Text, Text, handle, out, out)
score = function("assay_score", status, handle, handle, handle, out, out)
assessment_json = function("assay_assessment_json", Text, handle)
error_text = function("assay_error_text", Text, handle)
free = {kind: function(f"assay_{kind}_free", None, handle)
        for kind in ("error", "rubric", "scorecard", "assessment")}


def make(call, *arguments):
    """The handle that `call` makes; SystemExit with its diagnostics where it makes none."""
    made, error = handle(), handle()
    if call(*arguments, ctypes.byref(made), ctypes.byref(error)) != 0:
        why = ctypes.string_at(*(lambda t: (t.data, t.size))(error_text(error))).decode()
        free["error"](error)
        raise SystemExit(why)
    return made


assert abi_version() == 1
with open(sys.argv[3], "rb") as file:
    card_bytes = file.read()
rubric = make(rubric_load, text(sys.argv[2]), None)
card = make(scorecard_parse, rubric, text(card_bytes), text(sys.argv[3]), None)
result = make(score, rubric, None, card)
json = assessment_json(result)
sys.stdout.buffer.write(ctypes.string_at(json.data, json.size) + b"\n")
free["assessment"](result)
free["scorecard"](card)
free["rubric"](rubric)
