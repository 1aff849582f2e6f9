#if defined(__linux__)

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CMesosLinux.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

enum { MOST_SIGNALS = 8 };

static pthread_mutex_t installing = PTHREAD_MUTEX_INITIALIZER;
static size_t trapped_count;
static int trapped[MOST_SIGNALS];
static struct sigaction previous[MOST_SIGNALS];
// Never closed: a handler may still be running on another thread when the trap is lifted.
static int wake = -1;
static _Atomic uint64_t seen;
static _Atomic uint64_t pending;

static void note_signal(int signal) {
    int saved_errno = errno;
    uint64_t bit = (uint64_t)1 << signal;
    if (atomic_fetch_or(&seen, bit) & bit) _exit(128 + signal);
    atomic_fetch_or(&pending, bit);
    uint64_t one = 1;
    ssize_t written = write(wake, &one, sizeof one);
    (void)written;
    errno = saved_errno;
}

int mesos_trap_signals(const int *signals, size_t count) {
    if (count == 0 || count > MOST_SIGNALS) return -EINVAL;
    for (size_t index = 0; index < count; index++) {
        if (signals[index] < 1 || signals[index] > 31) return -EINVAL;
    }
    pthread_mutex_lock(&installing);
    int outcome = trapped_count > 0 ? -EBUSY : 0;
    if (outcome == 0 && wake < 0) {
        wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
        if (wake < 0) outcome = -errno;
    }
    if (outcome == 0) {
        atomic_store(&seen, 0);
        atomic_store(&pending, 0);
        struct sigaction action;
        memset(&action, 0, sizeof action);
        action.sa_handler = note_signal;
        action.sa_flags = SA_RESTART;
        sigfillset(&action.sa_mask);
        while (trapped_count < count && outcome == 0) {
            trapped[trapped_count] = signals[trapped_count];
            if (sigaction(signals[trapped_count], &action, &previous[trapped_count]) != 0) {
                outcome = -errno;
            } else {
                trapped_count++;
            }
        }
        while (outcome != 0 && trapped_count > 0) {
            trapped_count--;
            sigaction(trapped[trapped_count], &previous[trapped_count], NULL);
        }
    }
    pthread_mutex_unlock(&installing);
    return outcome == 0 ? wake : outcome;
}

uint64_t mesos_take_trapped_signals(void) {
    uint64_t count;
    ssize_t length = wake < 0 ? 0 : read(wake, &count, sizeof count);
    (void)length;
    return atomic_exchange(&pending, 0);
}

void mesos_restore_signals(void) {
    pthread_mutex_lock(&installing);
    while (trapped_count > 0) {
        trapped_count--;
        sigaction(trapped[trapped_count], &previous[trapped_count], NULL);
    }
    pthread_mutex_unlock(&installing);
}

#endif
