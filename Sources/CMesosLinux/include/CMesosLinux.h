// The C that Swift cannot express: starting a process without copying the parent, and a few system calls for which the
// C library has no function that Swift can call. Nothing here decides anything.

#ifndef CMESOSLINUX_H
#define CMESOSLINUX_H

#if defined(__linux__)

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// How far the start of a process got when it failed.
enum mesos_launch_stage {
    MESOS_LAUNCH_DONE = 0,
    MESOS_LAUNCH_CLONE,
    MESOS_LAUNCH_SESSION,
    MESOS_LAUNCH_DESCRIPTORS,
    MESOS_LAUNCH_DIRECTORY,
    MESOS_LAUNCH_GROUPS,
    MESOS_LAUNCH_USER,
    MESOS_LAUNCH_EXECUTE,
};

/// All that the child needs, prepared before it exists: the child allocates nothing and takes no lock.
struct mesos_launch_request {
    /// Paths to try in turn; ends with NULL.
    char *const *candidates;
    /// Ends with NULL.
    char *const *arguments;
    /// Ends with NULL.
    char *const *environment;
    /// The working directory; NULL keeps the parent's.
    const char *directory;
    /// Descriptors that become 0, 1 and 2; a negative one stands for /dev/null.
    int input;
    int output;
    int error;
    /// Whether `user`, `group` and `groups` are to be taken on.
    bool switches_user;
    uid_t user;
    gid_t group;
    const gid_t *groups;
    size_t group_count;
    /// Signals that stay ignored in the program, as bits (1 << signal); all others get their default action.
    uint64_t ignored_signals;
};

struct mesos_launch_result {
    /// The child, and a descriptor for it that closes on exec. Valid if `stage` is MESOS_LAUNCH_DONE.
    pid_t pid;
    int pidfd;
    enum mesos_launch_stage stage;
    /// The errno of the stage that failed.
    int error;
};

/// Starts a process in a session of its own. Blocks the calling thread until the child has executed its program or
/// failed to; a child that failed is reaped. Returns 0 or -1.
int mesos_launch(const struct mesos_launch_request *request, struct mesos_launch_result *result);

/// Reaps the process of a pidfd if it has ended: 1 and its wait status, 0 if it still runs, or a negative errno. With
/// `keep` the process stays a zombie.
int mesos_reap(int pidfd, bool keep, int *status);

/// Whether the kernel reaps the program's children (SIGCHLD ignored, or SA_NOCLDWAIT), which loses their statuses.
bool mesos_children_are_discarded(void);

/// Sends a signal through a pidfd or a descriptor of /proc/<pid>. Returns 0 or a negative errno.
int mesos_signal_pidfd(int descriptor, int signal);

/// Reads directory entries (struct linux_dirent64). Returns the number of bytes, or a negative errno.
ssize_t mesos_read_directory(int descriptor, void *buffer, size_t size);

/// Where `needle` first occurs in the bytes, or -1.
ssize_t mesos_find(const void *bytes, size_t size, const void *needle, size_t needle_size);

/// An epoll instance, or a negative errno.
int mesos_poll_create(void);

/// Reports `token` for as long as the descriptor is readable. Returns 0 or a negative errno.
int mesos_poll_add(int poller, int descriptor, uint64_t token);

/// Ends the reports for a descriptor, which must be still open.
void mesos_poll_remove(int poller, int descriptor);

/// Waits for descriptors to become readable. Returns the number of tokens written, or a negative errno.
int mesos_poll_wait(int poller, uint64_t *tokens, int capacity);

/// What has become of a descriptor of an event loop, as bits.
enum mesos_readiness {
    MESOS_READABLE = 1,
    MESOS_WRITABLE = 2,
    /// The peer sends nothing more.
    MESOS_ENDED = 4,
    /// Neither side can send any more.
    MESOS_BROKEN = 8,
};

struct mesos_event {
    uint64_t token;
    /// Bits of mesos_readiness.
    uint32_t readiness;
};

/// Reports `token` each time that the descriptor's readiness grows. Returns 0 or a negative errno.
int mesos_loop_add(int poller, int descriptor, uint64_t token);

/// Waits for at most so many milliseconds, or for ever if negative. Returns the number of events, or a negative errno.
int mesos_loop_wait(int poller, struct mesos_event *events, int capacity, int milliseconds);

/// A descriptor with which threads wake a loop, or a negative errno.
int mesos_wakeup_create(void);

/// Makes such a descriptor readable once more.
void mesos_wake(int descriptor);

/// Takes a connection that neither blocks nor outlives an exec from a listening socket, or returns a negative errno.
int mesos_accept(int descriptor);

/// Catches up to 8 signals: each makes the returned eventfd readable, and the second one of a kind ends the program at
/// once with status 128 + signal. Returns the eventfd, or a negative errno; -EBUSY if they are caught already.
int mesos_trap_signals(const int *signals, size_t count);

/// The signals caught since the last call, as bits (1 << signal).
uint64_t mesos_take_trapped_signals(void);

/// Gives the signals back the actions they had.
void mesos_restore_signals(void);

#endif
#endif
