import Foundation
import Synchronization
import Testing

@testable import CustomTransport

/// The example's cluster, whose members talk over sockets of datagrams.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct CustomTransportTests {
    @Test func carriesAClusterWithItsTasks() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "datagrams-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let lines = Mutex<[String]>([])
        try await CustomTransport.run(in: folder) { line in lines.withLock { $0.append(line) } }
        let said = lines.withLock { $0 }
        for task in ["one", "two"] {
            #expect(
                said.filter { $0.hasPrefix("\(task) ") }
                    == ["\(task) is TASK_STARTING", "\(task) is TASK_RUNNING", "\(task) is TASK_FINISHED"])
        }
        #expect(said.last == #"the master has seen ["greeter"] come and go"#)
    }
}
