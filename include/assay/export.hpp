/// Marks what the library exports; everything else is hidden.
#pragma once

#if defined(_WIN32)
#if defined(ASSAY_BUILDING)
#define ASSAY_API __declspec(dllexport)
#else
#define ASSAY_API __declspec(dllimport)
#endif
#else
#define ASSAY_API __attribute__((visibility("default")))
#endif
