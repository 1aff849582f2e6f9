import Dispatch
import MesosBase
package import MesosIO
package import MesosWire
import Synchronization

/// Shows files of this machine under virtual paths, such as sandboxes and logs, to those who browse and read them.
///
/// What is attached is all that can be seen: no path and no symbolic link leads out of it. Reading waits for disks, and
/// so is done on a queue of its own.
package final class FileService: Sendable {
    /// One answer holds at most this many bytes of a file.
    package static let mostBytes: UInt64 = 65_536

    private let paths = Mutex(VirtualPaths())
    private let queue = DispatchQueue(label: "mesos.files")

    package init() {}

    /// Shows a file or directory under virtual paths. Where a link at the path's end points to now is what is shown.
    package func attach(_ path: String, as virtualPaths: String...) throws(SystemError) {
        let realPath = try RealPath.of(path)
        paths.withLock { paths in
            for virtualPath in virtualPaths { paths.attach(realPath, as: virtualPath) }
        }
    }

    /// Shows nothing under a virtual path any more.
    package func detach(_ virtualPath: String) {
        paths.withLock { $0.detach(virtualPath) }
    }

    /// Shows nothing any more of a directory that is gone.
    package func detachAll(under path: String) {
        paths.withLock { $0.detachAll(under: path) }
    }

    /// The virtual paths in order, with what they stand for.
    package var attachments: [(virtualPath: String, realPath: String)] {
        paths.withLock { $0.attachments }
    }

    /// What is in a directory, in order of the names; nothing if the path is that of a file.
    package func browse(_ path: String) async throws(FileServiceError) -> [V1.FileInfo] {
        try await onQueue { () throws(FileServiceError) in try FileListing.list(try self.find(path), as: path) }
    }

    /// The size of a file, and its bytes from an offset on: `length` of them, or as many as there are and one answer
    /// holds.
    package func read(
        _ path: String, offset: UInt64, length: UInt64? = nil
    ) async throws(FileServiceError) -> V1.Agent.Response.ReadFile {
        try await onQueue { () throws(FileServiceError) in
            let file = try self.find(path).openFile(for: "read")
            let size = file.status.size
            guard offset < size else { return V1.Agent.Response.ReadFile(size: size, data: []) }
            let count = min(length ?? size - offset, Self.mostBytes)
            return V1.Agent.Response.ReadFile(size: size, data: try file.bytes(at: offset, count: Int(count)))
        }
    }

    /// A file that is to be handed out as a whole.
    package func download(_ path: String) async throws(FileServiceError) -> FileDownload {
        try await onQueue { () throws(FileServiceError) in
            FileDownload(try self.find(path).openFile(for: "download"), queue: self.queue)
        }
    }

    private func find(_ path: String) throws(FileServiceError) -> FoundFile {
        guard let place = paths.withLock({ $0.place(of: path) }) else { throw .notFound }
        return try FoundFile(at: place)
    }

    private func onQueue<Value: Sendable>(
        _ body: @escaping @Sendable () throws(FileServiceError) -> Value
    ) async throws(FileServiceError) -> Value {
        try await queue.result(of: body)
    }
}

extension DispatchQueue {
    /// Runs a closure on the queue and returns what it returns.
    func result<Value: Sendable>(
        of body: @escaping @Sendable () throws(FileServiceError) -> Value
    ) async throws(FileServiceError) -> Value {
        let result = await withCheckedContinuation { continuation in
            async { continuation.resume(returning: Result { () throws(FileServiceError) in try body() }) }
        }
        return try result.get()
    }
}
