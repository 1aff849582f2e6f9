import MesosResources
import MesosWire
import Testing

@Suite struct ReservationFormatTests {
    private let labels = V1.Labels(labels: [.init(key: "k", value: "v")])

    private func cpus(_ reservations: Resource.Reservation...) -> Resources {
        Resources([Resource(name: "cpus", value: .scalar(1), reservations: reservations)])
    }

    private func message(_ change: (inout V1.Resource) -> Void) -> [V1.Resource] {
        var message = V1.Resource(name: "cpus", type: .scalar, scalar: .init(value: 1))
        change(&message)
        return [message]
    }

    @Test func writesWhatIsFree() throws {
        let free: Resources = "cpus:1"
        #expect(free.wireValue == message { _ in })
        #expect(try free.preRefinementWireValue() == message { $0.role = "*" })
        #expect(free.endpointWireValue == message { $0.role = "*" })
    }

    @Test func writesStaticReservations() throws {
        let reserved = cpus(.init(.static, role: "a")).allocated(to: "a/b")
        let newer = V1.Resource.ReservationInfo(role: "a", type: .static)
        let allocation = V1.Resource.AllocationInfo(role: "a/b")
        #expect(
            reserved.wireValue
                == message {
                    $0.reservations = [newer]
                    $0.allocationInfo = allocation
                })
        #expect(
            try reserved.preRefinementWireValue()
                == message {
                    $0.role = "a"
                    $0.allocationInfo = allocation
                })
        #expect(
            reserved.endpointWireValue
                == message {
                    $0.role = "a"
                    $0.reservations = [newer]
                    $0.allocationInfo = allocation
                })
    }

    @Test func writesDynamicReservations() throws {
        let reserved = cpus(.init(.dynamic, role: "a", principal: "ops", labels: labels))
        let newer = V1.Resource.ReservationInfo(principal: "ops", labels: labels, role: "a", type: .dynamic)
        let older = V1.Resource.ReservationInfo(principal: "ops", labels: labels)
        #expect(
            try reserved.preRefinementWireValue()
                == message {
                    $0.role = "a"
                    $0.reservation = older
                })
        #expect(
            reserved.endpointWireValue
                == message {
                    $0.role = "a"
                    $0.reservation = older
                    $0.reservations = [newer]
                })
        for messages in [reserved.wireValue, try reserved.preRefinementWireValue(), reserved.endpointWireValue] {
            #expect(try Resources(messages) == reserved)
        }
    }

    @Test func writesRefinedReservationsInTheNewerFormatOnly() throws {
        let refined = cpus(.init(.static, role: "a"), .init(.dynamic, role: "a/b"))
        #expect(refined.endpointWireValue == refined.wireValue)
        #expect(refined.wireValue.first?.role == nil)
        let error = #expect(throws: ResourceError.self) { try ("mem:1" + refined).preRefinementWireValue() }
        #expect(error?.problem == .refinedReservations)
        #expect(error?.resource == "cpus(reservations: [(STATIC,a),(DYNAMIC,a/b)]):1")
        #expect(error?.description.hasSuffix("Cannot downgrade resources containing refined reservations") == true)
    }

    @Test func bothFormatsMayListLabelsInAnyOrder() throws {
        let (one, two) = (V1.Label(key: "x"), V1.Label(key: "y"))
        let both = message {
            $0.role = "a"
            $0.reservation = .init(labels: .init(labels: [one, two]))
            $0.reservations = [.init(labels: .init(labels: [two, one]), role: "a", type: .dynamic)]
        }
        #expect(try Resources(both).entries.count == 1)
        var other = both
        other[0].reservation = .init(labels: .init(labels: [one]))
        let error = #expect(throws: ResourceError.self) { try Resources(other) }
        #expect(error?.problem == .labelsMismatch("{x}", reservation: "{y, x}"))
    }

    @Test func refusesReservationsOfUnknownKindAmongOthers() {
        let stacked = message {
            $0.reservations = [.init(role: "a", type: .static), .init(role: "a/b", type: .unknown)]
        }
        let error = #expect(throws: ResourceError.self) { try Resources(stacked) }
        #expect(error?.problem == .unknownReservationType)
    }
}
