import Foundation
import Synchronization

/// Whether somebody has asked the program to end.
enum Interruption {
    private static let flag = Atomic<Bool>(false)

    static var hasHappened: Bool { flag.load(ordering: .relaxed) }

    /// Takes note of Ctrl-C; a second one ends the program at once.
    static func watch() {
        signal(SIGINT) { _ in
            Interruption.note()
            signal(SIGINT, SIG_DFL)
        }
    }

    private static func note() { flag.store(true, ordering: .relaxed) }
}
