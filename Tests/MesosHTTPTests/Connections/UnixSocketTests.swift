import Foundation
import MesosHTTP
import MesosIO
import Testing

@Suite(.timeLimit(.minutes(1))) struct UnixSocketTests {
    /// A path in a directory of its own, which is removed afterwards.
    private func withPath(_ body: (String) async throws -> Void) async throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "mesos-\(UUID())")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        try await body(directory.appending(path: "http.sock").path)
    }

    @Test func aRequestIsAnswered() async throws {
        try await withPath { path in
            try await withServer(Echo(), at: "unix:\(path)") { address in
                #expect(address == .unix(path: path))
                let connection = try await HTTPClient.patient.connect(to: address)
                #expect(try await connection.send(.get("/a")).text == "GET /a ")
            }
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func aLeftoverIsReplacedButNoServer() async throws {
        try await withPath { path in
            let address = try SocketAddress("unix:\(path)")
            let dead = try StreamSocket.listen(on: address)
            #expect(throws: SystemError.self) { try StreamSocket.listen(on: address) }
            dead.close()
            let next = try StreamSocket.listen(on: address)
            next.close()
        }
    }

    @Test func anAbsentSocketIsNamed() async throws {
        try await withPath { path in
            let error = await #expect(throws: HTTPError.self) {
                try await HTTPClient.patient.connect(to: .unix(path: path))
            }
            #expect(
                error?.description
                    == "no connection to unix:\(path): cannot connect to 'unix:\(path)': No such file or directory")
        }
    }
}
