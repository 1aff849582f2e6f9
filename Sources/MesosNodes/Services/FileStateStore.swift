import Dispatch
public import FrameworkCore
import MesosIO

/// A store that keeps a scheduler's state in a file.
///
/// What is saved is on the disk when ``save(_:)`` returns. A program that dies while it saves, and a machine that
/// loses its power, leave the former state or the new one, and never half of either.
public final class FileStateStore: StateStore {
    /// The largest state that a file keeps: 64 MB.
    package static let limit = 1 << 26

    /// The path of the file.
    public let path: String
    private let limit: Int
    // One after the other, in the order of the calls; and none of the threads that run tasks waits for the disk.
    private let queue = DispatchQueue(label: "mesos.state")

    /// Keeps the state in the file at this path, which is created, with the directories above it, when something is
    /// saved. The file is replaced as a whole; beside it stands `.<name>.new` while that is done.
    public convenience init(_ path: String) {
        self.init(path, limit: Self.limit)
    }

    package init(_ path: String, limit: Int) {
        self.path = path
        self.limit = limit
    }

    /// What was saved last; `nil` if there is no such file.
    ///
    /// - Throws: ``StateFileError`` if the file cannot be read or is larger than any state.
    public func load() async throws(StateFileError) -> [UInt8]? {
        try await onQueue { () throws(StateFileError) in try self.read() }
    }

    /// Replaces the file by one of this content.
    ///
    /// - Throws: ``StateFileError`` if that fails; the former content is there then, unless only the directory could
    ///   not be written to the disk.
    public func save(_ content: [UInt8]) async throws(StateFileError) {
        try await onQueue { () throws(StateFileError) in try self.write(content) }
    }

    private func read() throws(StateFileError) -> [UInt8]? {
        _ = try place()
        let content: [UInt8]
        do throws(SystemError) {
            content = try FileContent.read(path, limit: limit + 1)
        } catch {
            if error.isAbsence { return nil }
            throw .unreadable(path: path, SystemError.text(error.code))
        }
        guard content.count <= limit else { throw .tooLarge(path: path, limit: limit) }
        return content
    }

    private func write(_ content: [UInt8]) throws(StateFileError) {
        let (directory, name) = try place()
        guard content.count <= limit else {
            throw .stateTooLarge(path: path, size: content.count, limit: limit)
        }
        do throws(SystemError) {
            try FileTree.create(directory)
            try DirectoryHandle(directory).replace(name, with: content)
        } catch {
            throw .unwritable(path: path, "\(error)")
        }
    }

    private func place() throws(StateFileError) -> (directory: String, name: String) {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        guard !name.isEmpty, name != ".", name != "..", !path.utf8.contains(0) else { throw .noName(path: path) }
        guard let slash = path.lastIndex(of: "/") else { return (".", name) }
        return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
    }

    private func onQueue<Value: Sendable>(
        _ body: @escaping @Sendable () throws(StateFileError) -> Value
    ) async throws(StateFileError) -> Value {
        let result = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: Result { () throws(StateFileError) in try body() }) }
        }
        return try result.get()
    }
}
