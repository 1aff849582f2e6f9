#if defined(__linux__)

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CMesosLinux.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef SYS_pidfd_send_signal
#define SYS_pidfd_send_signal 424
#endif

enum { BY_PIDFD = 3 };

int mesos_reap(int pidfd, bool keep, int *status) {
    siginfo_t info;
    int options = WEXITED | WNOHANG | (keep ? WNOWAIT : 0);
    long outcome;
    do {
        info.si_pid = 0;
        outcome = syscall(SYS_waitid, BY_PIDFD, pidfd, &info, options, NULL);
    } while (outcome != 0 && errno == EINTR);
    if (outcome != 0) return -errno;
    if (info.si_pid == 0) return 0;
    switch (info.si_code) {
    case CLD_EXITED: *status = (info.si_status & 0xff) << 8; break;
    case CLD_DUMPED: *status = (info.si_status & 0x7f) | 0x80; break;
    default: *status = info.si_status & 0x7f; break;
    }
    return 1;
}

bool mesos_children_are_discarded(void) {
    struct sigaction action;
    if (sigaction(SIGCHLD, NULL, &action) != 0) return false;
    return action.sa_handler == SIG_IGN || (action.sa_flags & SA_NOCLDWAIT) != 0;
}

int mesos_signal_pidfd(int descriptor, int signal) {
    return syscall(SYS_pidfd_send_signal, descriptor, signal, NULL, 0) == 0 ? 0 : -errno;
}

ssize_t mesos_read_directory(int descriptor, void *buffer, size_t size) {
    ssize_t length = syscall(SYS_getdents64, descriptor, buffer, size);
    return length < 0 ? -errno : length;
}

ssize_t mesos_find(const void *bytes, size_t size, const void *needle, size_t needle_size) {
    const char *hit = memmem(bytes, size, needle, needle_size);
    return hit == NULL ? -1 : hit - (const char *)bytes;
}

int mesos_poll_create(void) {
    int poller = epoll_create1(EPOLL_CLOEXEC);
    return poller < 0 ? -errno : poller;
}

int mesos_poll_add(int poller, int descriptor, uint64_t token) {
    struct epoll_event event = {.events = EPOLLIN, .data.u64 = token};
    return epoll_ctl(poller, EPOLL_CTL_ADD, descriptor, &event) == 0 ? 0 : -errno;
}

void mesos_poll_remove(int poller, int descriptor) {
    epoll_ctl(poller, EPOLL_CTL_DEL, descriptor, NULL);
}

int mesos_poll_wait(int poller, uint64_t *tokens, int capacity) {
    enum { BATCH = 64 };
    struct epoll_event events[BATCH];
    int count = epoll_wait(poller, events, capacity < BATCH ? capacity : BATCH, -1);
    if (count < 0) return -errno;
    for (int index = 0; index < count; index++) tokens[index] = events[index].data.u64;
    return count;
}

#endif
