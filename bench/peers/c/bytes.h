// Buffers that grow, and the writing of text into them: HTML, JSON, base64url (RFC 4648, section 5).
#pragma once
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char *bytes;
  size_t count, room;
} Buffer;

static void add(Buffer *buffer, const char *bytes, size_t count) {
  if (buffer->count + count > buffer->room) {
    buffer->room = (buffer->count + count) * 2;
    buffer->bytes = realloc(buffer->bytes, buffer->room);
  }
  memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
}
#define LITERAL(buffer, text) add(buffer, text, sizeof(text) - 1)

static void add_text(Buffer *buffer, const char *text) { add(buffer, text, strlen(text)); }

static void add_format(Buffer *buffer, const char *format, ...) {
  char text[1024];
  va_list arguments;
  va_start(arguments, format);
  int count = vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  add(buffer, text, (size_t)count);
}

static void add_escaped(Buffer *buffer, const char *text, size_t count) {
  size_t begun = 0;
  for (size_t i = 0; i < count; i++) {
    unsigned char byte = (unsigned char)text[i];
    const char *entity = byte == '&' ? "&amp;" : byte == '<' ? "&lt;" : byte == '>' ? "&gt;"
        : byte == '"' ? "&quot;" : byte == '\'' ? "&#39;"
        : byte < 32 && byte != '\t' && byte != '\n' && byte != '\r' ? "\xEF\xBF\xBD" : NULL;
    if (!entity) continue;
    add(buffer, text + begun, i - begun);
    add_text(buffer, entity);
    begun = i + 1;
  }
  add(buffer, text + begun, count - begun);
}

static void add_json(Buffer *buffer, const char *text, size_t count) {
  LITERAL(buffer, "\"");
  size_t begun = 0;
  for (size_t i = 0; i < count; i++) {
    unsigned char byte = (unsigned char)text[i];
    if (byte >= 32 && byte != '"' && byte != '\\') continue;
    add(buffer, text + begun, i - begun);
    if (byte == '\n') LITERAL(buffer, "\\n");
    else if (byte == '\r') LITERAL(buffer, "\\r");
    else if (byte == '\t') LITERAL(buffer, "\\t");
    else if (byte < 32) add_format(buffer, "\\u%04x", byte);
    else { LITERAL(buffer, "\\"); add(buffer, text + i, 1); }
    begun = i + 1;
  }
  add(buffer, text + begun, count - begun);
  LITERAL(buffer, "\"");
}

static void base64url(const unsigned char bytes[32], char text[44]) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  uint32_t bits = 0;
  int held = 0, at = 0;
  for (int i = 0; i < 32; i++) {
    bits = bits << 8 | bytes[i];
    for (held += 8; held >= 6; held -= 6) text[at++] = digits[bits >> (held - 6) & 63];
  }
  text[at++] = digits[bits << (6 - held) & 63];
  text[at] = 0;
}

static bool from_base64url(const char *text, size_t count, unsigned char bytes[32]) {
  uint32_t bits = 0;
  int held = 0, at = 0;
  if (count != 43) return false;
  for (size_t i = 0; i < count; i++) {
    char c = text[i];
    int digit = c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' + 26
        : c >= '0' && c <= '9' ? c - '0' + 52 : c == '-' ? 62 : c == '_' ? 63 : -1;
    if (digit < 0) return false;
    bits = bits << 6 | (uint32_t)digit;
    if ((held += 6) >= 8) bytes[at++] = (unsigned char)(bits >> (held -= 8));
  }
  return at == 32;
}
