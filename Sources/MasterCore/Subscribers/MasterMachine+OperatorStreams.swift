import MesosBase
import MesosWire

extension MasterMachine {
    /// An operator begins to follow the cluster: first it hears how everything stands, then a heartbeat, then what
    /// happens. The oldest stream makes room if there are too many.
    mutating func operatorSubscribed(_ connection: OperatorConnectionID, in turn: inout Turn<Effect>) {
        let subscribed = V1.Master.Event.Subscribed(
            getState: stateAnswer, heartbeatIntervalSeconds: configuration.heartbeatInterval.inSeconds)
        turn.emit(.sendToOperator(connection, V1.Master.Event(type: .subscribed, subscribed: subscribed)))
        operatorStreams[connection] = true
        operatorHeartbeat(connection, in: &turn)
        while operatorStreams.count > max(0, configuration.maxOperatorEventStreamSubscribers),
            let oldest = operatorStreams.first?.key
        {
            operatorDisconnected(oldest)
            turn.emit(.closeOperator(oldest))
            report(
                "the operator's event stream \(oldest.number) is closed: there are more than "
                    + "\(configuration.maxOperatorEventStreamSubscribers), and it is the oldest", in: &turn)
        }
    }

    mutating func operatorDisconnected(_ connection: OperatorConnectionID) {
        operatorStreams.removeValue(forKey: connection)
        timers.cancel(.operatorHeartbeat(connection))
    }

    mutating func operatorHeartbeat(_ connection: OperatorConnectionID, in turn: inout Turn<Effect>) {
        guard operatorStreams.contains(connection) else { return }
        turn.emit(.sendToOperator(connection, V1.Master.Event(type: .heartbeat)))
        timers.set(.operatorHeartbeat(connection), at: turn.now + configuration.heartbeatInterval)
    }
}
