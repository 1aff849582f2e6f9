import MesosBase
import MesosIO

/// What a virtual path stands for now.
enum FoundFile {
    /// A directory, with the names that lead to it from what is attached.
    case directory(DirectoryHandle, in: DirectoryHandle, by: [Substring])
    /// Something in a directory that is no directory itself.
    case entry(String, in: DirectoryHandle, FileStatus)
    /// A file that is attached itself.
    case attachedFile(String)

    init(at place: VirtualPaths.Place) throws(FileServiceError) {
        let root: DirectoryHandle
        do throws(SystemError) {
            root = try DirectoryHandle(place.root, followingLink: false)
        } catch {
            guard error.isNoDirectory else { throw FileServiceError(error, at: place) }
            guard place.rest.isEmpty else { throw .notFound }
            self = .attachedFile(place.root)
            return
        }
        do throws(ConfinedWalkError) {
            switch try ConfinedWalk.find(place.rest, in: root) {
            case .directory(let directory): self = .directory(directory, in: root, by: place.rest)
            case .entry(let name, let directory, let status): self = .entry(name, in: directory, status)
            }
        } catch {
            switch error {
            case .absent: throw .notFound
            case .outside: throw .invalid("'\(place.path)' is inaccessible")
            case .system(let error): throw FileServiceError(error, at: place)
            }
        }
    }

    /// The file, opened; the purpose is for the sentence if it is none that can be read.
    func openFile(for purpose: String) throws(FileServiceError) -> OpenedFile {
        switch self {
        case .directory:
            throw .invalid("Cannot \(purpose) a directory")
        case .attachedFile(let path):
            return try Self.opening(path) { () throws(SystemError) in try OpenedFile(path) }
        case .entry(let name, let directory, let status):
            let path = "\(directory.path)/\(name)"
            guard status.kind == .file else { throw .invalid("Cannot \(purpose) '\(path)': it is not a regular file") }
            return try Self.opening(path) { () throws(SystemError) in try OpenedFile(name, in: directory) }
        }
    }

    private static func opening(
        _ path: String, _ open: () throws(SystemError) -> OpenedFile
    ) throws(FileServiceError) -> OpenedFile {
        do throws(SystemError) {
            return try open()
        } catch {
            guard !error.isAbsence else { throw .notFound }
            throw .failed("Failed to open file at '\(path)': \(SystemError.text(error.code))")
        }
    }
}

extension VirtualPaths.Place {
    /// The real path as it was asked for.
    fileprivate var path: String { ([root[...]] + rest).joined(separator: "/") }
}

extension FileServiceError {
    fileprivate init(_ error: SystemError, at place: VirtualPaths.Place) {
        let reason = SystemError.text(error.code)
        self =
            error.isAbsence
            ? .notFound : .invalid("Failed to determine canonical path of '\(place.path)': \(reason)")
    }
}
