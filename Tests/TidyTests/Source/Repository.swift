import Foundation

/// The files of this repository: those git tracks or would track, or without git those on disk.
struct Repository: Sendable {
    /// Paths from the root, in order.
    let paths: [String]
    /// The files that hold text.
    let files: [SourceFile]

    /// Read once for all tests.
    static let current = Repository(root: root)

    private static let root = URL(filePath: #filePath, directoryHint: .notDirectory)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private init(root: URL) {
        let listed = Self.pathsKnownToGit(root) ?? Self.pathsOnDisk(root)
        let existing = listed.filter { FileManager.default.fileExists(atPath: root.appending(path: $0).path) }
        paths = existing.sorted()
        files = paths.compactMap { path in
            guard let data = try? Data(contentsOf: root.appending(path: path)), !data.prefix(4_096).contains(0) else {
                return nil
            }
            return SourceFile(path, String(decoding: data, as: UTF8.self))
        }
    }

    private static func pathsKnownToGit(_ root: URL) -> [String]? {
        guard FileManager.default.fileExists(atPath: root.appending(path: ".git").path) else { return nil }
        let git = Process()
        let output = Pipe()
        git.executableURL = URL(filePath: "/usr/bin/env")
        git.arguments = [
            "git", "-C", root.path, "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others",
            "--exclude-standard",
        ]
        git.standardOutput = output
        git.standardError = FileHandle.nullDevice
        guard (try? git.run()) != nil else { return nil }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        git.waitUntilExit()
        guard git.terminationStatus == 0 else { return nil }
        return Array(Set(data.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }))
    }

    private static func pathsOnDisk(_ root: URL) -> [String] {
        let ignored: Set = [".git", ".build", ".swiftpm", "Package.resolved", "DerivedData"]
        let prefix = root.path.hasSuffix("/") ? root.path : root.path + "/"
        guard let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isDirectoryKey]) else {
            return []
        }
        var paths: [String] = []
        for case let url as URL in walk {
            if ignored.contains(url.lastPathComponent) {
                walk.skipDescendants()
            } else if (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == false {
                paths.append(String(url.path.dropFirst(prefix.count)))
            }
        }
        return paths
    }
}
