#pragma once
#include <fastcgi.h>
#include <fcgiapp.h>
#include <linux/memfd.h>
#include <pthread.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

// glibc declares these for _GNU_SOURCE only, which a module cannot turn on.
int accept4(int listener, struct sockaddr *address, socklen_t *size, int flags);
int pthread_setname_np(pthread_t thread, const char *name);
int memfd_create(const char *name, unsigned int flags);
int pipe2(int ends[2], int flags);

// A process as something that poll(2) can wait for (pidfd_open(2)); -1 with errno. glibc before 2.36 has no name
// for it.
static inline int process_descriptor(pid_t id) {
  return (int)syscall(SYS_pidfd_open, id, 0);
}

// Swift 6 refuses to read the global variable `environ` itself.
static inline char **process_environment(void) {
  extern char **environ;
  return environ;
}

// Words that several processes share. Swift's own atomics cannot be placed in given memory.
static inline unsigned long shared_load(const unsigned long *word) {
  return __atomic_load_n(word, __ATOMIC_ACQUIRE);
}
static inline void shared_store(unsigned long *word, unsigned long value) {
  __atomic_store_n(word, value, __ATOMIC_RELEASE);
}
static inline unsigned long shared_add(unsigned long *word, unsigned long value) {
  return __atomic_add_fetch(word, value, __ATOMIC_RELAXED);
}

// One descriptor as a message (unix(7), SCM_RIGHTS), which the macros of C alone can lay out.
union descriptor_message {
  struct cmsghdr header;
  char room[CMSG_SPACE(sizeof(int))];
};
static inline struct msghdr descriptor_envelope(struct iovec *byte, union descriptor_message *message) {
  struct msghdr envelope = {0};
  envelope.msg_iov = byte;
  envelope.msg_iovlen = 1;
  envelope.msg_control = message->room;
  envelope.msg_controllen = sizeof message->room;
  return envelope;
}
// 0, or -1 with errno.
static inline int send_descriptor(int channel, int descriptor) {
  char letter = 0;
  struct iovec byte = {&letter, 1};
  union descriptor_message message;
  memset(&message, 0, sizeof message);
  struct msghdr envelope = descriptor_envelope(&byte, &message);
  message.header.cmsg_level = SOL_SOCKET;
  message.header.cmsg_type = SCM_RIGHTS;
  message.header.cmsg_len = CMSG_LEN(sizeof(int));
  memcpy(CMSG_DATA(&message.header), &descriptor, sizeof descriptor);
  return sendmsg(channel, &envelope, MSG_DONTWAIT | MSG_NOSIGNAL) < 0 ? -1 : 0;
}
// The descriptor, closed by exec; -1 if none waits.
static inline int receive_descriptor(int channel) {
  char letter;
  struct iovec byte = {&letter, 1};
  union descriptor_message message;
  struct msghdr envelope = descriptor_envelope(&byte, &message);
  if (recvmsg(channel, &envelope, MSG_DONTWAIT | MSG_CMSG_CLOEXEC) <= 0) return -1;
  struct cmsghdr *header = CMSG_FIRSTHDR(&envelope);
  if (!header || header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) return -1;
  int descriptor;
  memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
  return descriptor;
}
