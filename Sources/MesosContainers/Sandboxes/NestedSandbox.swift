#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import MesosIO

/// The sandbox of a task in that of its executor: `containers/<container>`, with a link to it as `tasks/<task>`.
///
/// The executor's sandbox belongs to the user of its tasks, who may put anything in the place of these directories. So
/// each is entered from the one above it, and no link is followed.
package enum NestedSandbox {
    /// Creates a sandbox and the link to it; with a user the sandbox belongs to that user.
    package static func create(
        for task: String, container: String, in sandbox: String, user: String? = nil
    ) throws(SandboxError) -> String {
        for name in [container, task] { try WorkDirectory.check(name) }
        let account = try user.map { name throws(SandboxError) in try WorkDirectory.account(name) }
        let directory = "\(sandbox)/containers/\(container)"
        do throws(SystemError) {
            let root = open(sandbox, flags)
            guard root >= 0 else { throw SystemError("open directory", sandbox, code: errno) }
            defer { close(root) }
            let containers = try enter("containers", 0o755, in: root, sandbox)
            defer { close(containers) }
            let own = try enter(container, 0o750, in: containers, "\(sandbox)/containers")
            defer { close(own) }
            // The mode that was asked for, whatever the program's mask is.
            guard fchmod(own, 0o750) == 0 else { throw SystemError("set the mode of", directory, code: errno) }
            if let account, account.userID != UserAccount.currentUserID {
                guard fchown(own, account.userID, account.groupID) == 0 else {
                    throw SystemError("set the owner of", directory, code: errno)
                }
            }
            let tasks = try enter("tasks", 0o755, in: root, sandbox)
            defer { close(tasks) }
            try link(task, to: directory, in: tasks, "\(sandbox)/tasks")
        } catch {
            throw .system(error)
        }
        return directory
    }

    private static var flags: Int32 { O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC }

    private static func enter(
        _ name: String, _ mode: mode_t, in parent: Int32, _ path: String
    ) throws(SystemError) -> Int32 {
        guard mkdirat(parent, name, mode) == 0 || errno == EEXIST else {
            throw SystemError("create directory", "\(path)/\(name)", code: errno)
        }
        let directory = openat(parent, name, flags)
        guard directory >= 0 else { throw SystemError("open directory", "\(path)/\(name)", code: errno) }
        return directory
    }

    /// A task that runs again under its old name takes over the link.
    private static func link(
        _ name: String, to target: String, in parent: Int32, _ path: String
    ) throws(SystemError) {
        if symlinkat(target, parent, name) == 0 { return }
        guard errno == EEXIST, unlinkat(parent, name, 0) == 0 || errno == ENOENT, symlinkat(target, parent, name) == 0
        else { throw SystemError("create the link", "\(path)/\(name)", code: errno) }
    }
}
