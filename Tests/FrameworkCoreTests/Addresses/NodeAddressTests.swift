import FrameworkCore
import Testing

@Suite struct NodeAddressTests {
    @Test(
        arguments: [
            ("10.0.0.5:5050", "10.0.0.5", 5050),
            ("http://10.0.0.5:5050", "10.0.0.5", 5050),
            ("http://10.0.0.5:5050/", "10.0.0.5", 5050),
            ("HTTP://Master-1.example.org:80", "Master-1.example.org", 80),
            ("master@10.0.0.5:6060", "10.0.0.5", 6060),
            ("http://host", "host", 5050),
            ("host_1", "host_1", 5050),
            ("[::1]:5051", "::1", 5051),
            ("http://[fe80::1%eth0]", "fe80::1%eth0", 5050),
            ("master@[::ffff:10.0.0.5]:1", "::ffff:10.0.0.5", 1),
            ("host:65535", "host", 65535),
        ] as [(String, String, UInt16)])
    func readsHostAndPort(text: String, host: String, port: UInt16) throws {
        #expect(
            try NodeAddress(parsing: Substring(text), as: .master) == NodeAddress(host: host, port: port))
    }

    @Test func agentsListenElsewhereAndAreCalledOtherwise() throws {
        #expect(try NodeAddress(parsing: "host", as: .agent) == NodeAddress(host: "host", port: 5051))
        #expect(
            try NodeAddress(parsing: "slave(12)@10.0.0.6:5052", as: .agent)
                == NodeAddress(host: "10.0.0.6", port: 5052))
        #expect(throws: NodeAddressError.credentials) { try NodeAddress(parsing: "master@host", as: .agent) }
        #expect(throws: NodeAddressError.credentials) { try NodeAddress(parsing: "slave(1)@host", as: .master) }
    }

    @Test(
        arguments: [
            ("", .noHost),
            (":5050", .noHost),
            ("http://", .noHost),
            ("https://host:5050", .https),
            ("ftp://host", .unknownScheme("ftp")),
            ("http://host:5050/state", .path("/state")),
            ("host?x=1", .path("?x=1")),
            ("me:secret@host:5050", .credentials),
            ("::1", .bareNumber("::1")),
            ("1:2:3", .bareNumber("1:2:3")),
            ("[::1", .host("[::1")),
            ("[host]:5050", .host("[host]:5050")),
            ("[]:5050", .host("[]:5050")),
            ("two words", .host("two words")),
            ("hóst", .host("hóst")),
            ("host:", .port("")),
            ("host:0", .port("0")),
            ("host:65536", .port("65536")),
            ("host:+5", .port("+5")),
            ("host:-5", .port("-5")),
            ("host:5050x", .port("5050x")),
            ("[::1]5050", .port("5050")),
        ] as [(String, NodeAddressError)])
    func saysWhatIsWrong(text: String, error: NodeAddressError) {
        #expect(throws: error) { try NodeAddress(parsing: Substring(text), as: .master) }
    }

    @Test func readsLists() throws {
        #expect(
            try NodeAddress.list("http://a:5050, b:5051,[::1]:1,a", of: .master).map(\.description)
                == ["a:5050", "b:5051", "[::1]:1"])
        #expect(throws: NodeAddressError.noHost) { try NodeAddress.list("a,,b", of: .master) }
        #expect(throws: NodeAddressError.noHost) { try NodeAddress.list("", of: .master) }
        #expect(throws: NodeAddressError.zooKeeper) { try NodeAddress.list("zk://a:2181,b:2181/mesos", of: .master) }
        #expect(throws: NodeAddressError.unknownScheme("zk")) { try NodeAddress.list("a,zk://b", of: .master) }
    }

    @Test(
        arguments: [
            ("//10.0.0.6:5050/master/api/v1/scheduler", "10.0.0.6:5050"),
            ("//leader:5050", "leader:5050"),
            ("http://leader:5050/x?y=z", "leader:5050"),
            ("//[::1]:5050/", "[::1]:5050"),
            ("//leader/path", "leader:80"),
        ])
    func readsRedirections(location: String, address: String) throws {
        #expect(try NodeAddress(location: location).description == address)
    }

    @Test(arguments: ["", "/master/state", "leader:5050", "//", "///path"])
    func aRedirectionNeedsAHost(location: String) {
        #expect(throws: NodeAddressError.noHost) { try NodeAddress(location: location) }
    }

    @Test func redirectionsToHTTPSAreNotFollowed() {
        #expect(throws: NodeAddressError.https) { try NodeAddress(location: "https://leader:5050/") }
    }
}
