import Dispatch
import MesosBase
import MesosIO

/// A file that is handed out piece by piece.
package struct FileDownload: Sendable {
    private let file: OpenedFile
    private let queue: DispatchQueue

    init(_ file: OpenedFile, queue: DispatchQueue) {
        self.file = file
        self.queue = queue
    }

    /// The file's name.
    package var name: String {
        String(Substring(file.path.utf8.split(separator: UInt8(ascii: "/")).last ?? file.path.utf8[...]))
    }

    /// How many bytes the file had when it was opened: so many are to be handed out.
    package var size: UInt64 { file.status.size }

    /// What the file is, as its name says.
    package var mediaType: String { MediaType.of(fileName: name) }

    /// Bytes from an offset on; fewer than `count` if the file has become shorter.
    package func read(at offset: UInt64, count: Int) async throws(FileServiceError) -> [UInt8] {
        try await queue.result(of: { [file] () throws(FileServiceError) in try file.bytes(at: offset, count: count) })
    }
}

extension OpenedFile {
    /// Bytes from an offset on.
    func bytes(at offset: UInt64, count: Int) throws(FileServiceError) -> [UInt8] {
        do throws(SystemError) {
            return try read(at: offset, count: count)
        } catch {
            throw .failed("Failed to read file at '\(path)': \(SystemError.text(error.code))")
        }
    }
}
