import MesosResources
import MesosWire
import Testing

@Suite struct ResourceMessageTests {
    static func scalar(_ name: String, _ value: Double) -> V1.Resource {
        V1.Resource(name: name, type: .scalar, scalar: .init(value: value))
    }

    @Test func readsBothFormats() throws {
        var older = Self.scalar("cpus", 1)
        older.role = "a"
        var newer = Self.scalar("cpus", 1)
        newer.reservations = [.init(role: "a", type: .static)]
        var both = newer
        both.role = "a"
        #expect(try Resources([older, newer, both]) == "cpus(a):3")
        older.reservation = .init(principal: "ops")
        let dynamic = try Resources([older])
        #expect(dynamic.entries.first?.reservations == [.init(.dynamic, role: "a", principal: "ops")])
        var star = Self.scalar("cpus", 1)
        star.role = "*"
        #expect(try Resources([star]) == "cpus:1")
    }

    @Test func writesTheNewerFormat() throws {
        let resources = ("cpus(a):0.1;mem:1024;ports:[1-2];set:{x}" as Resources).allocated(to: "a/b")
        let messages = resources.wireValue
        #expect(messages.map(\.name) == ["cpus", "mem", "ports", "set"])
        #expect(messages.allSatisfy { $0.allocationInfo?.role == "a/b" && $0.role == nil })
        #expect(messages.first?.reservations == [.init(role: "a", type: .static)])
        #expect(messages.first?.scalar?.value == 0.1)
        #expect(try Resources(messages) == resources)
        #expect(("cpus:1" as Resources).wireValue == [Self.scalar("cpus", 1)])
    }

    @Test func neverMergesDisksThatAreOneThing() throws {
        func disk(_ size: Double, _ info: V1.Resource.DiskInfo) -> V1.Resource {
            var message = Self.scalar("disk", size)
            message.disk = info
            return message
        }
        let mount = V1.Resource.DiskInfo(source: .init(type: .mount, mount: .init(root: "/m")))
        let path = V1.Resource.DiskInfo(source: .init(type: .path, path: .init(root: "/p")))
        #expect(try Resources([disk(5, path), disk(5, path)]).entries.count == 1)
        let mounts = try Resources([disk(5, mount), disk(5, mount)])
        #expect(mounts.entries.count == 2)
        #expect(try mounts.contains(Resources([disk(5, mount), disk(5, mount)])))
        #expect(try !mounts.contains(Resources([disk(5, mount), disk(5, mount), disk(5, mount)])))
        #expect(try !mounts.contains(Resources([disk(4, mount)])))
        #expect(try mounts - Resources([disk(4, mount)]) == mounts)
        #expect(try mounts - Resources([disk(5, mount)]) == Resources([disk(5, mount)]))
        #expect(try Resources([disk(5, mount)]).detailedDescription == "disk[MOUNT:/m]:5")
    }

    @Test(
        arguments: [
            (scalar("", 1), "Resource ':1' is invalid: Empty resource name"),
            (scalar("cpus", -1), "Resource 'cpus:-1' is invalid: Invalid scalar resource: value <= 0"),
            (scalar("cpus", 0.0001), "Resource 'cpus:0' is invalid: Invalid scalar resource: value <= 0"),
            (V1.Resource(name: "cpus", type: .scalar), "Resource 'cpus:0' is invalid: Invalid scalar resource"),
            (
                V1.Resource(name: "p", type: .ranges, ranges: .init(range: [.init(begin: 3, end: 1)])),
                "Resource 'p:[3-1]' is invalid: Invalid ranges resource: begin > end"
            ),
            (
                V1.Resource(
                    name: "p", type: .ranges, ranges: .init(range: [.init(begin: 5, end: 9), .init(begin: 1, end: 5)])),
                "Resource 'p:[5-9, 1-5]' is invalid: Invalid ranges resource: overlapping ranges"
            ),
            (
                V1.Resource(name: "s", type: .set, set: .init(item: ["a", "b", "a"])),
                "Resource 's:{a, b, a}' is invalid: Invalid set resource: duplicated elements"
            ),
            (V1.Resource(name: "t", type: .text), "Resource 't:' is invalid: Unsupported resource type"),
            (
                reserved(.init(role: "*", type: .static)),
                "Resource 'cpus(reservations: [(STATIC,*)]):1' is invalid: "
                    + "Invalid reservation: role \"*\" cannot be reserved"
            ),
            (
                reserved(.init(role: "a", type: .static), .init(role: "ab", type: .dynamic)),
                "Resource 'cpus(reservations: [(STATIC,a),(DYNAMIC,ab)]):1' is invalid: "
                    + "Invalid refined reservation: role 'ab' is not a refinement of 'a'"
            ),
            (
                reserved(.init(role: "a")),
                "Resource 'cpus(reservations: [(UNKNOWN,a)]):1' is invalid: "
                    + "Invalid reservation: 'Resource.ReservationInfo.type' field must be set."
            ),
        ] as [(V1.Resource, String)])
    func saysWhatMesosSays(message: V1.Resource, sentence: String) {
        let error = #expect(throws: ResourceError.self) { try Resources([message]) }
        #expect(error?.description == sentence)
    }

    static func reserved(_ reservations: V1.Resource.ReservationInfo...) -> V1.Resource {
        var message = scalar("cpus", 1)
        message.reservations = reservations
        return message
    }

    @Test(arguments: [
        (Double.infinity, ResourceProblem.notRepresentable), (.nan, .notRepresentable), (1e13, .notRepresentable),
        (-.infinity, .notPositive),
    ])
    func refusesAmountsThatCannotBeExact(value: Double, problem: ResourceProblem) {
        let error = #expect(throws: ResourceError.self) { try Resources([Self.scalar("cpus", value)]) }
        #expect(error?.problem == problem)
    }

    @Test func formatsMustAgree() {
        var message = Self.reserved(.init(role: "a", type: .dynamic))
        message.role = "a"
        #expect(problem(message) == .roleWithoutReservation)
        message.reservation = .init(principal: "ops")
        #expect(problem(message) == .principalMismatch("ops", reservation: ""))
        message.role = "b"
        #expect(problem(message) == .roleMismatch("b", reservation: "a"))
        message = Self.scalar("cpus", 1)
        message.reservation = .init()
        #expect(problem(message) == .dynamicallyReservedStar)
        message.role = "a"
        message.reservation = .init(role: "a")
        #expect(problem(message) == .reservationFieldSet("role"))
        message = Self.scalar("cpus", 1)
        message.shared = .init()
        #expect(problem(message) == .notShareable(name: "cpus"))
        message.shared = nil
        message.disk = .init()
        #expect(problem(message) == .diskInfo(name: "cpus"))
    }

    private func problem(_ message: V1.Resource) -> ResourceProblem? {
        do throws(ResourceError) {
            _ = try Resources([message])
            return nil
        } catch {
            return error.problem
        }
    }
}
