import MesosIO

/// An agent's directory of sandboxes, laid out as Mesos does:
/// `slaves/<agent>/frameworks/<framework>/executors/<executor>/runs/<container>`, with links `latest` to the newest
/// agent and to the newest run of each executor.
package struct WorkDirectory: Sendable {
    /// Which sandbox is meant.
    package struct Run: Sendable, Hashable {
        package var agent: String
        package var framework: String
        package var executor: String
        package var container: String

        package init(agent: String, framework: String, executor: String, container: String) {
            self.agent = agent
            self.framework = framework
            self.executor = executor
            self.container = container
        }
    }

    /// The absolute path.
    package let path: String

    package init(_ path: String) throws(SandboxError) {
        guard path.hasPrefix("/") else { throw .relativePath(path) }
        var trimmed = path
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        self.path = trimmed
    }

    /// The directory of an agent.
    package func directory(ofAgent agent: String) -> String {
        "\(path)/slaves/\(agent)"
    }

    /// The directory of a framework on an agent.
    package func directory(ofFramework framework: String, agent: String) -> String {
        "\(directory(ofAgent: agent))/frameworks/\(framework)"
    }

    /// The directory of an executor, which holds its runs.
    package func directory(ofExecutor executor: String, framework: String, agent: String) -> String {
        "\(directory(ofFramework: framework, agent: agent))/executors/\(executor)"
    }

    /// The sandbox of one run of an executor.
    package func sandbox(of run: Run) -> String {
        "\(directory(ofExecutor: run.executor, framework: run.framework, agent: run.agent))/runs/\(run.container)"
    }

    /// Creates an agent's directory and makes `slaves/latest` point to it.
    package func createDirectory(ofAgent agent: String) throws(SandboxError) -> String {
        try Self.check(agent)
        let directory = directory(ofAgent: agent)
        do throws(SystemError) {
            try FileTree.create(directory)
            try DirectoryHandle("\(path)/slaves").link("latest", to: directory)
        } catch {
            throw .system(error)
        }
        return directory
    }

    /// Creates a sandbox that its owner can write, its group can read and others cannot enter, and makes the
    /// executor's `latest` point to it. With a user the sandbox belongs to that user.
    package func createSandbox(of run: Run, user: String? = nil) throws(SandboxError) -> String {
        for name in [run.agent, run.framework, run.executor, run.container] { try Self.check(name) }
        let account = try user.map { name throws(SandboxError) in try Self.account(name) }
        let directory = sandbox(of: run)
        do throws(SystemError) {
            try FileTree.create(directory, mode: 0o750)
            let runs = try DirectoryHandle(String(directory.dropLast(run.container.count + 1)))
            do throws(SystemError) {
                try Self.give(try runs.descend([run.container[...]]), to: account)
            } catch {
                // What counts is why it could not be given away.
                try? runs.remove(run.container)
                throw error
            }
            try runs.link("latest", to: directory)
        } catch {
            throw .system(error)
        }
        return directory
    }

    /// A user to whom this program can give a sandbox.
    static func account(_ name: String) throws(SandboxError) -> UserAccount {
        let account: UserAccount
        do throws(ProcessLaunchError) {
            account = try UserAccount(named: name)
        } catch {
            throw .user(error)
        }
        guard account.userID == UserAccount.currentUserID || UserAccount.currentUserID == 0 else {
            throw .foreignUser(account.name, own: UserAccount.currentUserName)
        }
        return account
    }

    /// Sets the mode of a new sandbox, whatever the program's mask is, and its owner.
    static func give(_ sandbox: DirectoryHandle, to account: UserAccount?) throws(SystemError) {
        try sandbox.setMode(0o750)
        guard let account, account.userID != UserAccount.currentUserID else { return }
        try sandbox.setOwner(user: account.userID, group: account.groupID)
    }

    static func check(_ name: String) throws(SandboxError) {
        let bytes = name.utf8
        guard !bytes.isEmpty, bytes.count <= 255, name != ".", name != "..", !bytes.contains(0),
            !bytes.contains(UInt8(ascii: "/"))
        else { throw .unsafeName(name) }
    }
}
