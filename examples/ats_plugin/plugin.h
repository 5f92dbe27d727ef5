/* What the host and the plugin agree on: a small ATS plugin interface, in plain C. */
#ifndef ATS_PLUGIN_H
#define ATS_PLUGIN_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct ats_plugin ats_plugin;

/* Receives text; `text` is valid during the call only. */
typedef void (*ats_sink)(void* context, const char* text, size_t size);

/* The functions a plugin exports under the name `ats_plugin_entry`. All return 0, or 1 with the
 * reason through `errors`. */
typedef struct ats_plugin_api {
  int (*open)(const char* rubric_path, ats_plugin** out, ats_sink errors, void* context);
  /* Scores one scorecard (JSON) to an assessment (JSON). Any thread, any number at a time. */
  int (*score)(ats_plugin* plugin, const char* scorecard, size_t size, ats_sink result,
               void* context);
  /* Reads the rubric file again. With an error in it the old rubric stays in force. */
  int (*reload)(ats_plugin* plugin, ats_sink errors, void* context);
  void (*close)(ats_plugin* plugin);
} ats_plugin_api;

typedef const ats_plugin_api* (*ats_plugin_entry_function)(void);

#ifdef __cplusplus
}
#endif

#endif
