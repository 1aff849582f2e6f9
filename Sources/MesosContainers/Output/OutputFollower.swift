import Dispatch
package import MesosIO
import Synchronization

/// Delivers the lines of growing files as they are written. All files share one watch of the system, one thread and
/// one buffer; between writes a file costs nothing.
package final class OutputFollower: Sendable {
    private final class Registry: Sendable {
        let files = Mutex<[FileChanges.File: [FollowedFile]]>([:])
        let queue = DispatchQueue(label: "mesos.output")

        func note(_ changed: [FileChanges.File]?) {
            let files = files.withLock { files in
                guard let changed else { return files.values.flatMap(\.self) }
                return changed.flatMap { files[$0] ?? [] }
            }
            for file in files { file.scheduleRead(on: queue) }
        }
    }

    private let registry: Registry
    private let changes: FileChanges

    /// Fails if the system has no watch to spare.
    package init() throws(SystemError) {
        let registry = Registry()
        self.registry = registry
        changes = try FileChanges { registry.note($0) }
    }

    /// Delivers what the file holds and then what is appended to it, until ``FollowedFile/finish()``.
    ///
    /// The file must exist. `onLines` gets whole lines without their line feed, in order, on the follower's thread, and
    /// holds up all other files while it runs. Lines longer than 64 KiB come in pieces; invalid UTF-8 is replaced.
    package func follow(
        _ path: String, onLines: @escaping @Sendable ([String]) -> Void
    ) throws(SystemError) -> FollowedFile {
        // Under the lock, so that a file that is forgotten meanwhile does not take a common watch with it.
        let file = try registry.files.withLock { files throws(SystemError) in
            let watched = try changes.add(path)
            let file = FollowedFile(path: path, watched: watched, follower: self, onLines: onLines)
            files[watched, default: []].append(file)
            return file
        }
        file.scheduleRead(on: registry.queue)
        return file
    }

    func run(_ work: @escaping @Sendable () -> Void) {
        registry.queue.async(execute: work)
    }

    func forget(_ file: FollowedFile) {
        registry.files.withLock { files in
            files[file.watched]?.removeAll { $0 === file }
            guard files[file.watched]?.isEmpty == true else { return }
            files[file.watched] = nil
            changes.remove(file.watched)
        }
    }
}
