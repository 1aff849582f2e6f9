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
        do throws(SystemError) {
            let root = try DirectoryHandle(sandbox, followingLink: false)
            let own = try root.make("containers", mode: 0o755).make(container, mode: 0o750)
            try WorkDirectory.give(own, to: account)
            // A task that runs again under its old name takes over the link.
            try root.make("tasks", mode: 0o755).link(task, to: own.path)
            return own.path
        } catch {
            throw .system(error)
        }
    }
}
