package import MesosIO

extension WorkDirectory {
    /// A directory that was set aside under another name, and is still to be removed.
    package struct Removal: Sendable, Hashable {
        /// The names that lead from the work directory to it, the new one last.
        fileprivate let names: [Substring]
    }

    /// The most agents whose directories are looked at.
    private static let mostAgents = 10_000

    /// The names of the agents that have a directory, this agent perhaps among them.
    package func agents() throws(SystemError) -> [String] {
        do throws(SystemError) {
            return try DirectoryHandle(path).descend(["slaves"]).directories(limit: Self.mostAgents)
        } catch {
            guard error.isAbsence else { throw error }
            return []
        }
    }

    /// Gives a directory below the work directory another name beside it, so that what has its own name from now on is
    /// another. Returns `nil` if there is none.
    package func setAside(_ directory: String) throws(SandboxError) -> Removal? {
        var names = try names(of: directory)
        guard let name = names.popLast() else { throw .outsideWorkDirectory(directory) }
        let other = ".removing-\(String(UInt64.random(in: .min ... .max), radix: 16))"
        do throws(SystemError) {
            guard try DirectoryHandle(path).descend(names).rename(String(name), to: other) else { return nil }
        } catch {
            guard error.isAbsence else { throw .system(error) }
            return nil
        }
        return Removal(names: names + [Substring(other)])
    }

    /// Removes what was set aside. What is mounted in it is unmounted first, and no link is followed. Removes what it
    /// can and throws the first failure.
    package func remove(_ removal: Removal) throws(SystemError) {
        guard let name = removal.names.last else { return }
        let parent: DirectoryHandle
        do throws(SystemError) {
            parent = try DirectoryHandle(path).descend(removal.names.dropLast())
        } catch {
            // It has gone with a directory above it, which was set aside afterwards.
            guard error.isAbsence else { throw error }
            return
        }
        if let place = parent.realPath { try MountTable.unmountAll(under: "\(place)/\(name)") }
        try parent.remove(String(name))
    }

    private func names(of directory: String) throws(SandboxError) -> [Substring] {
        var prefix = "\(path)/"
        while prefix.hasSuffix("//") { prefix.removeLast() }
        guard directory.hasPrefix(prefix) else { throw .outsideWorkDirectory(directory) }
        let names = directory.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false)
        for name in names { try Self.check(String(name)) }
        return names
    }
}
