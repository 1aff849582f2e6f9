import MasterCore
import MesosBase
import MesosWire
import Testing

/// Calls that are refused with a status of HTTP before they do anything.
@Suite struct RefusalTests {
    private func refused(_ status: Int, _ message: String, over connection: UInt64 = 1) -> [MasterMachine.Effect] {
        [.rejectCall(SchedulerConnectionID(connection), CallRejection(status: status, message: message))]
    }

    @Test func aCallNeedsAType() {
        var master = TestMaster.ready()
        #expect(
            master.apply(.schedulerCalled(SchedulerConnectionID(1), .init(frameworkID: TestMaster.f0)))
                == refused(400, "Failed to validate scheduler::Call: Expecting 'type' to be present"))
    }

    static let missing: [(V1.Scheduler.Call.Kind, String)] = [
        (.accept, "accept"), (.decline, "decline"), (.acceptInverseOffers, "accept_inverse_offers"),
        (.declineInverseOffers, "decline_inverse_offers"), (.kill, "kill"), (.shutdown, "shutdown"),
        (.acknowledge, "acknowledge"), (.acknowledgeOperationStatus, "acknowledge_operation_status"),
        (.reconcile, "reconcile"), (.reconcileOperations, "reconcile_operations"), (.message, "message"),
        (.request, "request"),
    ]

    @Test(arguments: missing)
    func aCallNeedsItsBody(_ type: V1.Scheduler.Call.Kind, _ field: String) {
        var master = TestMaster.ready()
        #expect(
            master.call(type)
                == refused(400, "Failed to validate scheduler::Call: Expecting '\(field)' to be present"))
    }

    @Test func anUpdateOfTheFrameworkNeedsItsBodyAndOneID() {
        var master = TestMaster.ready()
        func refused(_ message: String) -> [MasterMachine.Effect] {
            [
                .answerUpdate(
                    SchedulerConnectionID(1),
                    CallRejection(status: 400, message: "Failed to validate scheduler::Call: \(message)"))
            ]
        }
        #expect(master.call(.updateFramework) == refused("Expecting 'update_framework' to be present"))
        let different = refused("'framework_id' differs from 'update_framework.framework_info.id'")
        for id in ["other", nil] as [FrameworkID?] {
            let effects = master.call(.updateFramework) {
                $0.updateFramework = .init(frameworkInfo: .init(user: "nobody", name: "f", id: id))
            }
            #expect(effects == different)
        }
    }

    @Test func aSubscriptionNeedsItsBodyAndOneID() {
        var master = TestMaster()
        let connection = SchedulerConnectionID(1)
        #expect(
            master.apply(.schedulerCalled(connection, .init(type: .subscribe)))
                == refused(400, "Failed to validate scheduler::Call: Expecting 'subscribe' to be present"))
        let subscribe = V1.Scheduler.Call.Subscribe(frameworkInfo: .init(user: "u", name: "f", id: "a"))
        #expect(
            master.apply(.schedulerCalled(connection, .init(frameworkID: "b", type: .subscribe, subscribe: subscribe)))
                == refused(
                    400,
                    "Failed to validate scheduler::Call: 'framework_id' differs from 'subscribe.framework_info.id'"))
    }

    @Test(arguments: [nil, FrameworkID("")], [nil, FrameworkID("")])
    func anEmptyIDIsNone(outer: FrameworkID?, inner: FrameworkID?) throws {
        let subscribe = V1.Scheduler.Call.Subscribe(frameworkInfo: .init(user: "u", name: "f", id: inner))
        try CallValidation.validate(.init(frameworkID: outer, type: .subscribe, subscribe: subscribe))
    }

    @Test func aCallNeedsAFramework() {
        var master = TestMaster.ready()
        #expect(
            master.apply(.schedulerCalled(SchedulerConnectionID(1), .init(type: .revive)))
                == refused(400, "Failed to validate scheduler::Call: Expecting 'framework_id' to be present"))
        #expect(master.call(.revive, of: "nobody") == refused(400, "Framework cannot be found"))
    }

    @Test(arguments: [(0, 0x40), (1, 0x40), (15, 0x40), (17, 0x40), (16, 0x01), (16, 0x60)] as [(Int, UInt8)])
    func aUUIDHasSixteenBytesAndAVersion(_ count: Int, _ byte: UInt8) {
        var master = TestMaster.running()
        let uuid = [UInt8](repeating: byte, count: count)
        let refusal = refused(400, "Failed to validate scheduler::Call: Not a valid UUID")
        #expect(
            master.call(.acknowledge) { $0.acknowledge = .init(agentID: TestMaster.s0, taskID: "t", uuid: uuid) }
                == refusal)
        #expect(
            master.call(.acknowledgeOperationStatus) {
                $0.acknowledgeOperationStatus = .init(uuid: uuid, operationID: "o", agentID: TestMaster.s0)
            } == refusal)
    }

    @Test func aCallOnAnotherStreamIsRefused() {
        var master = TestMaster.ready()
        #expect(
            master.call(.revive, over: 2)
                == refused(
                    400,
                    "The stream ID included in this request didn't match the stream ID currently associated with "
                        + "framework ID \(TestMaster.f0)", over: 2))
    }

    @Test func whatIsNotThereYetIsSaid() {
        var master = TestMaster.ready()
        #expect(master.call(.unknown) == refused(501, "501 Not Implemented."))
        #expect(
            master.call(.reconcileOperations) { $0.reconcileOperations = .init() }
                == refused(501, "This master does not handle calls of type RECONCILE_OPERATIONS"))
    }

    @Test func requestsAreTakenAndDoNothing() {
        var master = TestMaster.ready()
        #expect(master.call(.request) { $0.request = .init() } == [])
        #expect(master.allocatorCalls() == [])
    }
}
