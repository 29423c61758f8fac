#pragma once
#include <fastcgi.h>
#include <fcgiapp.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

// glibc declares these two for _GNU_SOURCE only, which a module cannot turn on.
int accept4(int listener, struct sockaddr *address, socklen_t *size, int flags);
int pthread_setname_np(pthread_t thread, const char *name);

// Swift 6 refuses to read the global variable `environ` itself.
static inline char **process_environment(void) {
  extern char **environ;
  return environ;
}
