import Glibc
import MesosContainers
import MesosIO
import MesosNodes

/// A directory of one test.
final class Scratch: Sendable {
    let directory: String

    init() throws {
        directory = try ClusterDirectory.create()
    }

    deinit { try? FileTree.remove(directory) }

    func gate(_ name: String) -> Gate {
        Gate("\(directory)/\(name)")
    }
}

/// What is left of a cluster that has ended, found without the code under test.
struct Leftovers: Equatable, CustomStringConvertible {
    /// Processes whose environment or command line names the cluster's directory.
    var processes: [String] = []
    var directories: [String] = []

    static let nothing = Leftovers()

    init() {}

    init(of directory: String) {
        processes = SystemFiles.names("/proc").filter { name in
            guard name.allSatisfy(\.isNumber), name != "\(getpid())" else { return false }
            return ["environ", "cmdline"].contains { SystemFiles.read("/proc/\(name)/\($0)").contains(directory) }
        }
        if access(directory, F_OK) == 0 { directories = [directory] }
    }

    var description: String { "processes \(processes), directories \(directories)" }
}

/// Files as the tests read them.
enum SystemFiles {
    /// The text of a file; empty if there is none.
    static func read(_ path: String) -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    /// Writes a file of this text.
    static func write(_ text: String, to path: String) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { return }
        defer { close(file) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest.removeFirst(count)
        }
    }

    /// The names in a directory, sorted.
    static func names(_ path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}

extension LocalCluster {
    /// What is left of the cluster now.
    var leftovers: Leftovers { Leftovers(of: directory) }
}
