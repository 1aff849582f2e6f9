#if defined(__linux__)

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CMesosLinux.h"

#include <errno.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

int mesos_loop_add(int poller, int descriptor, uint64_t token) {
    struct epoll_event event = {.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, .data.u64 = token};
    return epoll_ctl(poller, EPOLL_CTL_ADD, descriptor, &event) == 0 ? 0 : -errno;
}

int mesos_loop_wait(int poller, struct mesos_event *events, int capacity, int milliseconds) {
    enum { BATCH = 256 };
    struct epoll_event reported[BATCH];
    int count = epoll_wait(poller, reported, capacity < BATCH ? capacity : BATCH, milliseconds);
    if (count < 0) return -errno;
    for (int index = 0; index < count; index++) {
        uint32_t bits = reported[index].events;
        events[index].token = reported[index].data.u64;
        events[index].readiness = ((bits & EPOLLIN) ? MESOS_READABLE : 0) | ((bits & EPOLLOUT) ? MESOS_WRITABLE : 0) |
                                  ((bits & EPOLLRDHUP) ? MESOS_ENDED : 0) |
                                  ((bits & (EPOLLHUP | EPOLLERR)) ? MESOS_BROKEN : 0);
    }
    return count;
}

int mesos_wakeup_create(void) {
    int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    return descriptor < 0 ? -errno : descriptor;
}

void mesos_wake(int descriptor) {
    uint64_t one = 1;
    // Fails only if the counter is full, and then the descriptor is readable anyway.
    ssize_t written = write(descriptor, &one, sizeof one);
    (void)written;
}

int mesos_accept(int descriptor) {
    int connection = accept4(descriptor, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    return connection < 0 ? -errno : connection;
}

#endif
