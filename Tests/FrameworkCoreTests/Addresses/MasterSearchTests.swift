import FrameworkCore
import Testing

@Suite struct MasterSearchTests {
    private static let a = NodeAddress(host: "a", port: 5050)
    private static let b = NodeAddress(host: "b", port: 5050)
    private static let c = NodeAddress(host: "c", port: 5050)
    private static let d = NodeAddress(host: "d", port: 5050)

    @Test func mastersAreTriedInTurn() {
        var search = MasterSearch([Self.a, Self.b, Self.c])
        #expect(search.order == [Self.a, Self.b, Self.c])
        search.failed(Self.a)
        #expect(search.order == [Self.b, Self.c, Self.a])
        search.failed(Self.c)
        #expect(search.order == [Self.a, Self.b, Self.c])
    }

    @Test func whoLeadsIsTriedFirstUntilItFails() {
        var search = MasterSearch([Self.a, Self.b])
        search.found(Self.b)
        #expect(search.order == [Self.b, Self.a])
        search.found(Self.d)
        #expect(search.order == [Self.d, Self.a, Self.b])
        search.failed(Self.d)
        #expect(search.order == [Self.a, Self.b])
    }

    @Test func theFailureOfAnotherMasterLeavesTheLeader() {
        var search = MasterSearch([Self.a, Self.b])
        search.found(Self.d)
        search.failed(Self.a)
        #expect(search.order == [Self.d, Self.b, Self.a])
    }
}

@Suite struct RedirectTrailTests {
    @Test func followsWhereMastersPoint() throws {
        var trail = RedirectTrail(from: NodeAddress(host: "a", port: 5050))
        #expect(
            try trail.follow("//b:5050/master/api/v1/scheduler") == NodeAddress(host: "b", port: 5050))
        #expect(try trail.follow("//b:5051/master/api/v1") == NodeAddress(host: "b", port: 5051))
    }

    @Test func doesNotGoRound() throws {
        var trail = RedirectTrail(from: NodeAddress(host: "a", port: 1))
        _ = try trail.follow("//b:2/")
        let error = #expect(throws: RedirectError.self) { try trail.follow("//a:1/") }
        #expect(error?.description == "the redirections go round: a:1 -> b:2 -> a:1")
    }

    @Test func doesNotGoOnForEver() throws {
        var trail = RedirectTrail(from: NodeAddress(host: "a", port: 1))
        for port in 2...6 { _ = try trail.follow("//a:\(port)/") }
        let error = #expect(throws: RedirectError.self) { try trail.follow("//a:7/") }
        #expect(
            error?.description
                == "there are more than 5 redirections: a:1 -> a:2 -> a:3 -> a:4 -> a:5 -> a:6 -> a:7")
    }

    @Test func saysWhoseRedirectionIsNone() {
        var trail = RedirectTrail(from: NodeAddress(host: "a", port: 1))
        #expect(throws: RedirectError.nowhere(NodeAddress(host: "a", port: 1))) { try trail.follow(nil) }
        let error = #expect(throws: RedirectError.self) { try trail.follow("//b:x/") }
        #expect(
            error?.description
                == "a:1 redirects to '//b:x/': 'x' is not a port: a number from 1 to 65535 is wanted")
    }
}
