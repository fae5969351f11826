"""What the customer sees and answers through a shared link; sharing."""
