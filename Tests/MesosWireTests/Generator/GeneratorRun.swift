import Foundation
import Testing

/// One run of `mesos-wiregen`, which the package build puts beside the tests.
struct GeneratorRun {
    let status: Int32
    let output: String
    let complaint: String

    init(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = try Self.program()
        process.arguments = arguments
        let output = Pipe()
        let complaint = Pipe()
        process.standardOutput = output
        process.standardError = complaint
        try process.run()
        self.output = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        self.complaint = String(decoding: try complaint.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    /// Beside the test program on Linux, beside the test bundle on macOS.
    private static func program() throws -> URL {
        let arguments = CommandLine.arguments
        var places = [arguments[0]]
        if let flag = arguments.firstIndex(of: "--test-bundle-path"), flag + 1 < arguments.count {
            places.append(arguments[flag + 1])
        }
        for place in places {
            var folder = URL(fileURLWithPath: place)
            for _ in 0..<4 {
                folder.deleteLastPathComponent()
                let program = folder.appendingPathComponent("mesos-wiregen")
                if FileManager.default.isExecutableFile(atPath: program.path) { return program }
            }
        }
        throw NotBuilt(places: places)
    }

    struct NotBuilt: Error {
        /// The programs and bundles beside which `mesos-wiregen` was looked for.
        var places: [String]
    }
}

/// A folder that holds schema files for the length of a test.
final class SchemaFolder {
    let path: String

    /// Writes each text to `Schema/<name>.schema`.
    init(_ schemas: [String: String]) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("wiregen-\(UUID().uuidString)")
        path = folder.path
        for (name, text) in schemas {
            let file = folder.appendingPathComponent("Schema/\(name).schema")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func text(of file: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
    }

    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
    }
}
