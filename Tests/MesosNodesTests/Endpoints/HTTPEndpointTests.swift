import MasterCore
import MesosHTTP
import MesosNodes
import MesosWire
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct HTTPEndpointTests {
    private static func error(_ address: String) -> HTTPEndpointError? {
        do throws(HTTPEndpointError) {
            _ = try HTTPEndpoint(Master(), on: address)
            return nil
        } catch {
            return error
        }
    }

    @Test func oneAddressIsForOneEndpoint() throws {
        let first = try HTTPEndpoint(Master(), on: "127.0.0.1:0")
        #expect(first.port != 0)
        #expect(first.address == "127.0.0.1:\(first.port)")
        #expect(Self.error(first.address) == .addressInUse(first.address))
    }

    @Test func addressesThatCannotBeUsedAreRefused() {
        #expect(
            Self.error("localhost")
                == .unreadableAddress("'localhost' has no port: write it as in '127.0.0.1:5050'"))
        #expect(
            Self.error("localhost:80")
                == .unreadableAddress(
                    "'localhost:80' is not a numeric address with a port, as '127.0.0.1:5050' is"))
        #expect(Self.error("192.0.2.1:0") == .noSuchAddress("192.0.2.1:0"))
    }

    @Test func aMasterPresentsItselfUnderTheAddressOfItsEndpoint() async throws {
        try await withMasterEndpoint { master, endpoint in
            let scheduler = try await HTTPScheduler.subscribe(at: endpoint.port)
            let info = await master.node.read { $0.info }
            #expect(info.port == UInt32(endpoint.port))
            #expect(info.pid == "master@\(endpoint.address)")
            #expect(scheduler.streamID.count == 36)
        }
    }

    @Test func whatIsAdvertisedWins() async throws {
        var options = HTTPEndpoint.Options()
        options.advertisedIP = "10.1.2.3"
        options.advertisedPort = 80
        options.hostname = "mesos.example.com"
        let master = Master()
        let endpoint = try HTTPEndpoint(master, on: "127.0.0.1:0", options: options)
        try await running([{ try await master.run() }, { try await endpoint.run() }]) {
            let connection = try await HTTPClient().connect(to: .host("127.0.0.1", port: endpoint.port))
            for path in ["/redirect", "/master/redirect"] {
                let response = try await connection.send(.get(path))
                #expect(response.status == 307)
                #expect(response.headers["Location"] == "//mesos.example.com:80")
            }
            for path in ["/redirect/redirect", "/master/redirect/"] {
                #expect(try await connection.send(.get(path)).status == 404)
            }
            #expect(await master.node.read { $0.info.pid } == "master@10.1.2.3:80")
        }
    }

    @Test func anEndpointEndsWithItsNode() async throws {
        let master = Master()
        let endpoint = try HTTPEndpoint(master, on: "127.0.0.1:0")
        let serving = Task { try await endpoint.run() }
        let mastering = Task { try await master.run() }
        let scheduler = try await HTTPScheduler.subscribe(at: endpoint.port)
        mastering.cancel()
        await scheduler.ended()
        try await serving.value
    }
}
