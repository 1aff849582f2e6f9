#if defined(__linux__)

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CMesosLinux.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef CLONE_PIDFD
#define CLONE_PIDFD 0x00001000
#endif
#ifndef SYS_close_range
#define SYS_close_range 436
#endif

// The kernel's signal set, which also holds the two signals that the C library keeps for itself.
typedef uint64_t kernel_signals;

enum { FIRST_FREE_DESCRIPTOR = 3, CHILD_STACK_SIZE = 48 * 1024 };

struct child {
    const struct mesos_launch_request *request;
    struct mesos_launch_result *result;
};

// The child shares the parent's memory until it executes: from here to `run_child` only system calls and the C
// library's async-signal-safe functions, no allocation, no lock, no writes but to its own stack and the result.

static _Noreturn void fail(struct mesos_launch_result *result, enum mesos_launch_stage stage, int error) {
    result->stage = stage;
    result->error = error;
    _exit(127);
}

// By bare system calls: the C library hides two signals of its own, which its posix_spawn leaves ignored.
static void reset_signals(uint64_t ignored) {
    enum { LAST_SIGNAL = 64 };
    for (int signal = 1; signal <= LAST_SIGNAL; signal++) {
        // The kernel's struct begins with the handler; all zeros is the default action.
        uintptr_t action[8] = {0};
        uintptr_t wanted = signal < LAST_SIGNAL && (ignored >> signal & 1) ? (uintptr_t)SIG_IGN : (uintptr_t)SIG_DFL;
        long outcome = syscall(SYS_rt_sigaction, signal, NULL, action, sizeof(kernel_signals));
        if (outcome != 0 || action[0] == wanted) continue;
        memset(action, 0, sizeof action);
        action[0] = wanted;
        syscall(SYS_rt_sigaction, signal, action, NULL, sizeof(kernel_signals));
    }
    kernel_signals none = 0;
    syscall(SYS_rt_sigprocmask, SIG_SETMASK, &none, NULL, sizeof none);
}

// Closes what close_range would, on kernels before 5.9: by the list of open descriptors, or one by one without /proc.
static void close_one_by_one(void) {
    int directory = open("/proc/self/fd", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) {
        struct rlimit limit;
        rlim_t count = getrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_cur : 1024;
        for (rlim_t number = FIRST_FREE_DESCRIPTOR; number < count && number < 65536; number++) close((int)number);
        return;
    }
    char buffer[4096];
    ssize_t length;
    while ((length = syscall(SYS_getdents64, directory, buffer, sizeof buffer)) > 0) {
        for (ssize_t offset = 0; offset < length;) {
            unsigned short size;
            memcpy(&size, buffer + offset + 16, sizeof size);
            int number = 0;
            for (const char *digit = buffer + offset + 19; *digit >= '0' && *digit <= '9'; digit++) {
                number = number * 10 + (*digit - '0');
            }
            if (number >= FIRST_FREE_DESCRIPTOR && number != directory) close(number);
            offset += size;
        }
    }
    close(directory);
}

// A descriptor above the three standard ones, so that placing one of them never overwrites another.
static int lift(int descriptor, int flags) {
    if (descriptor < 0) descriptor = open("/dev/null", flags | O_CLOEXEC);
    if (descriptor < 0 || descriptor >= FIRST_FREE_DESCRIPTOR) return descriptor;
    return fcntl(descriptor, F_DUPFD_CLOEXEC, FIRST_FREE_DESCRIPTOR);
}

static bool place_descriptors(const struct mesos_launch_request *request) {
    int input = lift(request->input, O_RDONLY);
    int output = lift(request->output, O_WRONLY);
    int error = lift(request->error, O_WRONLY);
    if (input < 0 || output < 0 || error < 0) return false;
    if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(error, 2) < 0) return false;
    if (syscall(SYS_close_range, FIRST_FREE_DESCRIPTOR, ~0U, 0) != 0) close_one_by_one();
    return true;
}

// The C library's setuid and its kin act on all threads of the process, which here are the parent's: the bare system
// calls act on the child alone.
static void switch_user(const struct mesos_launch_request *request, struct mesos_launch_result *result) {
#if defined(SYS_setgroups32)
    long groups = syscall(SYS_setgroups32, request->group_count, request->groups);
#else
    long groups = syscall(SYS_setgroups, request->group_count, request->groups);
#endif
    if (groups != 0) fail(result, MESOS_LAUNCH_GROUPS, errno);
#if defined(SYS_setresgid32)
    long group = syscall(SYS_setresgid32, request->group, request->group, request->group);
#else
    long group = syscall(SYS_setresgid, request->group, request->group, request->group);
#endif
    if (group != 0) fail(result, MESOS_LAUNCH_GROUPS, errno);
#if defined(SYS_setresuid32)
    long user = syscall(SYS_setresuid32, request->user, request->user, request->user);
#else
    long user = syscall(SYS_setresuid, request->user, request->user, request->user);
#endif
    if (user != 0) fail(result, MESOS_LAUNCH_USER, errno);
}

static int run_child(void *argument) {
    const struct child *child = argument;
    const struct mesos_launch_request *request = child->request;
    struct mesos_launch_result *result = child->result;

    if (setsid() < 0) fail(result, MESOS_LAUNCH_SESSION, errno);
    if (!place_descriptors(request)) fail(result, MESOS_LAUNCH_DESCRIPTORS, errno);
    if (request->directory != NULL && chdir(request->directory) != 0) fail(result, MESOS_LAUNCH_DIRECTORY, errno);
    if (request->switches_user) switch_user(request, result);
    reset_signals(request->ignored_signals);

    int error = ENOENT;
    bool single = request->candidates[0] != NULL && request->candidates[1] == NULL;
    for (char *const *path = request->candidates; *path != NULL; path++) {
        execve(*path, request->arguments, request->environment);
        bool next = errno == ENOENT || errno == ENOTDIR || errno == EACCES;
        if (single || !next || errno == EACCES) error = errno;
        if (!next) break;
    }
    fail(result, MESOS_LAUNCH_EXECUTE, error);
}

static pthread_mutex_t user_switch = PTHREAD_MUTEX_INITIALIZER;

int mesos_launch(const struct mesos_launch_request *request, struct mesos_launch_result *result) {
    // The parent's thread stands still while the child runs, so the child's stack can lie in this frame.
    _Alignas(16) char stack[CHILD_STACK_SIZE];
    struct child child = {.request = request, .result = result};
    memset(result, 0, sizeof *result);
    result->pidfd = -1;

    int saved_errno = errno;
    int cancellation;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &cancellation);
    // A child that changes its user makes the memory it shares undumpable, the parent's included.
    int dumpable = -1;
    if (request->switches_user) {
        pthread_mutex_lock(&user_switch);
        dumpable = prctl(PR_GET_DUMPABLE);
    }
    kernel_signals all = ~(kernel_signals)0, before = 0;
    syscall(SYS_rt_sigprocmask, SIG_BLOCK, &all, &before, sizeof all);

    int flags = CLONE_VM | CLONE_VFORK | CLONE_PIDFD | SIGCHLD;
    int pidfd = -1;
    pid_t pid = clone(run_child, stack + sizeof stack, flags, &child, &pidfd);
    int error = errno;

    syscall(SYS_rt_sigprocmask, SIG_SETMASK, &before, NULL, sizeof before);
    if (request->switches_user) {
        if (dumpable == 1) prctl(PR_SET_DUMPABLE, 1);
        pthread_mutex_unlock(&user_switch);
    }
    if (pid < 0) {
        result->stage = MESOS_LAUNCH_CLONE;
        result->error = error;
    } else if (result->stage != MESOS_LAUNCH_DONE) {
        while (waitpid(pid, NULL, 0) < 0 && errno == EINTR) {}
        close(pidfd);
    } else {
        result->pid = pid;
        result->pidfd = pidfd;
    }
    pthread_setcancelstate(cancellation, NULL);
    errno = saved_errno;
    return result->stage == MESOS_LAUNCH_DONE ? 0 : -1;
}

#endif
