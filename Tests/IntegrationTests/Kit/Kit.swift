import Foundation
import Testing

/// A real Apache Mesos 1.11.0 with pymesos, as `RealMesos/setup.sh` makes it in a folder outside the checkout.
struct Kit: Sendable {
    let folder: String

    /// The kit in the folder that `MESOSKIT_REAL_MESOS` names, or why there is none.
    static let installed: Result<Kit, Missing> = {
        guard let folder = ProcessInfo.processInfo.environment["MESOSKIT_REAL_MESOS"], !folder.isEmpty else {
            return .failure(
                Missing("MESOSKIT_REAL_MESOS names no folder: Tests/IntegrationTests/RealMesos/setup.sh makes one"))
        }
        for file in ["host", "_scheduler.so", "lib", "venv/bin/python3"] {
            guard FileManager.default.fileExists(atPath: "\(folder)/\(file)") else {
                return .failure(Missing("\(folder) holds no real Mesos: \(file) is missing"))
            }
        }
        return .success(Kit(folder: folder))
    }()

    /// Why tests cannot use a kit here.
    struct Missing: Error, CustomStringConvertible {
        let description: String

        init(_ description: String) { self.description = description }
    }

    static var isInstalled: Bool { (try? installed.get()) != nil }

    /// The Python that has pymesos.
    var python: String { "\(folder)/venv/bin/python3" }

    /// A file of this folder of tests.
    static func source(_ path: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: path).path
    }
}

extension Trait where Self == ConditionTrait {
    /// Skips a test, and says why, where there is no real Mesos.
    static var needsKit: Self {
        let reason = if case .failure(let missing) = Kit.installed { missing.description } else { "" }
        return .enabled(if: Kit.isInstalled, Comment(rawValue: reason))
    }
}
